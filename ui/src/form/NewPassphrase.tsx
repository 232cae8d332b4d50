import { PassphraseField } from '../kit';
import { secret } from '../words/secret';
import { strengthOf, troubleOf } from './passphrase';

export type Twice = { passphrase: string; again: string };

export const blankTwice: Twice = { passphrase: '', again: '' };

/** What is wrong with a passphrase typed twice, as lines of a summary. */
export const twiceMissing = ({ passphrase, again }: Twice) => {
  const trouble = troubleOf(passphrase, again);
  return trouble
    ? [{ field: trouble === 'short' ? 'passphrase' : 'again', message: secret.trouble(trouble) }]
    : [];
};

/** A new passphrase, typed twice, with a hint of how strong it is. */
export function NewPassphrase({
  value,
  onChange,
  tried,
  label = secret.passphrase,
}: {
  value: Twice;
  onChange: (value: Twice) => void;
  /** Errors show only after an attempt to go on. */
  tried: boolean;
  label?: string;
}) {
  const trouble = tried ? troubleOf(value.passphrase, value.again) : null;
  return (
    <>
      <PassphraseField
        id="passphrase"
        label={label}
        fresh
        required
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
        error={trouble === 'short' ? secret.trouble('short') : undefined}
        hint={value.passphrase ? secret.strength(strengthOf(value.passphrase)) : secret.hint}
      />
      <PassphraseField
        id="again"
        label={secret.again}
        fresh
        required
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={trouble === 'different' ? secret.trouble('different') : undefined}
      />
    </>
  );
}
