import { CallError } from '../ipc';
import { type Missing, PassphraseField, RadioChips, TextArea } from '../kit';
import { restore } from '../words/restore';
import { secret } from '../words/secret';
import { recoveryCode, recoveryGroups } from './code';

/** What opens a copy: one of the two, by choice; what was typed of the other stays. */
export type Key = { by: 'passphrase' | 'code'; passphrase: string; code: string };

export const blankKey: Key = { by: 'passphrase', passphrase: '', code: '' };

/** The field that the chosen key is typed in. */
const fieldOf = ({ by }: Key) => (by === 'passphrase' ? 'passphrase' : 'recoveryCode');

/** What the chosen key lacks, as lines of a summary. */
export const keyMissing = (key: Key): Missing[] => {
  if (key.by === 'passphrase')
    return key.passphrase ? [] : [{ field: 'passphrase', message: restore.passphraseMissing }];
  const groups = recoveryGroups(key.code);
  return groups.join('').length === 36
    ? []
    : [{ field: 'recoveryCode', message: secret.codeMissing(groups.length) }];
};

/** The chosen key as the commands take it: the other is empty. */
export const keyArgs = ({ by, passphrase, code }: Key) => ({
  passphrase: by === 'passphrase' ? passphrase : '',
  recoveryCode: by === 'code' ? recoveryCode(code) : '',
});

/** A key that does not open the copy is wrong in the field where it was typed. */
export const besideKey = (key: Key, refusal: CallError | null) =>
  refusal?.code === 'wrong_key'
    ? new CallError({
        code: refusal.code,
        message: refusal.message,
        fields: [{ field: fieldOf(key), message: refusal.message }],
      })
    : refusal;

const ways = [
  { value: 'passphrase', label: restore.passphrase },
  { value: 'code', label: restore.code },
] as const;

/** A passphrase or the recovery code of a copy. */
export function CopyKey({
  value,
  onChange,
  said,
}: {
  value: Key;
  onChange: (value: Key) => void;
  said: (field: string) => string | undefined;
}) {
  return (
    <>
      <RadioChips
        id="key"
        label={restore.key}
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
        choices={ways}
      />
      {value.by === 'passphrase' ? (
        <PassphraseField
          id="passphrase"
          label={secret.passphrase}
          required
          value={value.passphrase}
          error={said('passphrase')}
          onChange={(passphrase) => onChange({ ...value, passphrase })}
        />
      ) : (
        <TextArea
          id="recoveryCode"
          label={secret.code}
          hint={secret.codeHint(recoveryGroups(value.code).length)}
          required
          rows={2}
          value={value.code}
          error={said('recoveryCode')}
          onChange={(code) => onChange({ ...value, code })}
        />
      )}
    </>
  );
}
