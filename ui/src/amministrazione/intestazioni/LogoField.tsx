import { useState } from 'react';
import { CallError, call } from '../../ipc';
import { Button } from '../../kit';
import { intestazioni as words } from '../../words/intestazioni';

type Props = { name: string; logo: string; error: string | undefined; onChange: (logo: string) => void };

/** The sign of the body, picked in a dialog of the computer and shown as it is. */
export function LogoField({ name, logo, error, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [size, setSize] = useState('');
  const choose = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const read = await call('letterhead.logo', {});
      setSize(words.logoSize(read.width, read.height));
      onChange(read.logo);
    } catch (thrown) {
      const refused = CallError.from(thrown);
      // Closing the dialog of the computer without choosing is no refusal.
      if (refused.code !== 'cancelled') setTrouble(refused.message);
    } finally {
      setBusy(false);
    }
  };
  const wrong = trouble || error;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks inside a grid in WebKitGTK
    <div className="field" role="group" aria-labelledby="logo-label" aria-describedby="logo-hint">
      <span className="legend" id="logo-label">
        {words.logo}
      </span>
      {logo ? (
        <div className="logo-shown">
          <img src={`data:image/png;base64,${logo}`} alt={words.logoOf(name)} />
          {size && <span className="quiet num">{size}</span>}
        </div>
      ) : (
        <p className="quiet">{words.logoNone}</p>
      )}
      <div className="row">
        <Button id="logo" kind="outline" icon="folder" busy={busy} onClick={() => void choose()}>
          {logo ? words.logoChange : words.logoChoose}
        </Button>
        {logo && (
          <Button kind="quiet" icon="delete" onClick={() => onChange('')}>
            {words.logoRemove}
          </Button>
        )}
      </div>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <p className="field-hint" id="logo-hint">
        {words.logoHint}
      </p>
    </div>
  );
}
