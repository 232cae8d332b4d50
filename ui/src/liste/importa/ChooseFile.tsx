import { useState } from 'react';
import { useChoices } from '../../ipc';
import { Button, Select } from '../../kit';
import { importa as words } from '../../words/importa';
import { type Import, openFile } from './open';

/** The first step: what the lists are of, then the file. */
export function ChooseFile({ busy }: { busy: Import['busy'] }) {
  const kinds = useChoices('unitKind');
  const [kind, setKind] = useState('rsa');
  return (
    <section className="card stack" aria-labelledby="import-step">
      <h2 id="import-step" tabIndex={-1}>
        {words.choose}
      </h2>
      <p>{words.chooseWhat}</p>
      <div className="columns">
        <Select id="import-kind" label={words.kind} value={kind} choices={kinds} onChange={setKind} />
      </div>
      <div>
        <Button icon="folder" busy={busy === 'opening'} onClick={() => void openFile(kind)}>
          {busy === 'opening' ? words.opening : words.openFile}
        </Button>
      </div>
    </section>
  );
}
