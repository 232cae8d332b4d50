import { type KeyboardEvent, type Ref, useState } from 'react';
import { secret } from '../words/secret';
import { ariaOf, Field, type FieldProps, splitField } from './Field';
import { Icon } from './Icon';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  fresh?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** A secret one can look at before sending it; it warns when capitals are locked. Nothing of it is kept by the browser. */
export function PassphraseField(props: Props) {
  const [field, { value, onChange, fresh, autoFocus, inputRef }] = splitField(props);
  const [shown, setShown] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const watch = (event: KeyboardEvent) => setCapitals(event.getModifierState('CapsLock'));
  return (
    <Field {...field} warning={capitals ? secret.capsLock : undefined}>
      <span className="secret">
        <input
          {...ariaOf({ ...field, warning: capitals ? secret.capsLock : undefined })}
          ref={inputRef}
          className="form-control"
          type={shown ? 'text' : 'password'}
          autoComplete={fresh ? 'new-password' : 'off'}
          autoCapitalize="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the only thing to do on the lock screen
          autoFocus={autoFocus}
          value={value}
          onKeyDown={watch}
          onKeyUp={watch}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          aria-label={shown ? secret.hide : secret.show}
          onClick={() => setShown((now) => !now)}
        >
          <Icon name={shown ? 'password-invisible' : 'password-visible'} />
        </button>
      </span>
    </Field>
  );
}
