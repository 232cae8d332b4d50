import { useEffect, useRef } from 'react';
import { formatDate, isoOf } from '../form/date';
import { type CodeView, useAsk } from '../ipc';
import { type PersonTyped, plainCode } from './typed';

type Proposal = Pick<PersonTyped, 'sex' | 'birthDate' | 'birthPlace'>;

const nothing: Proposal = { sex: '', birthDate: '', birthPlace: { code: '', text: '' } };

/** What a code says of the person. The century is never guessed: two possible dates propose none. */
const proposalOf = (code: CodeView): Proposal => {
  const [only, ...others] = code.birthDates;
  return {
    sex: code.sex === 'M' || code.sex === 'F' ? code.sex : '',
    birthDate: only && others.length === 0 ? formatDate(only) : '',
    birthPlace: code.place ? { code: code.place.code, text: code.place.name } : nothing.birthPlace,
  };
};

/**
 * Reads the code as soon as it is complete and fills sex, date and place of birth where they are still empty or came from the code itself:
 * what a person typed is never replaced.
 */
export function useCodeReading(
  typed: PersonTyped,
  change: (patch: Partial<PersonTyped>) => void,
  /** A code already in file: it is read to compare, and fills nothing. */
  known = '',
) {
  const plain = plainCode(typed.code);
  const complete = /^[A-Z0-9]{16}$|^\d{11}$/.test(plain);
  const reading = useAsk(
    'code.check',
    {
      code: plain,
      surname: typed.surname.trim(),
      name: typed.name.trim(),
      birthDate: isoOf(typed.birthDate) ?? '',
      sex: typed.sex,
      birthPlace: typed.birthPlace.code,
    },
    {
      enabled: complete,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      placeholderData: (before, question) =>
        (question?.queryKey[1] as { code?: string } | undefined)?.code === plain ? before : undefined,
    },
  );
  const code = complete ? reading.data : undefined;
  const filled = useRef({ from: plainCode(known), proposal: nothing });

  useEffect(() => {
    const read = plain === '' || code !== undefined;
    if (!read || filled.current.from === plain) return;
    const before = filled.current.proposal;
    const proposal = code?.valid ? proposalOf(code) : nothing;
    filled.current = { from: plain, proposal };
    const patch: Partial<PersonTyped> = {};
    // What an earlier code had filled goes with it; what a person typed stays.
    if (!typed.sex || typed.sex === before.sex) patch.sex = proposal.sex;
    if (!typed.birthDate.trim() || typed.birthDate === before.birthDate) patch.birthDate = proposal.birthDate;
    if (
      !typed.birthPlace.text.trim() ||
      (before.birthPlace.code && typed.birthPlace.code === before.birthPlace.code)
    )
      patch.birthPlace = proposal.birthPlace;
    const same =
      (patch.sex ?? typed.sex) === typed.sex &&
      (patch.birthDate ?? typed.birthDate) === typed.birthDate &&
      (patch.birthPlace ?? typed.birthPlace).text === typed.birthPlace.text;
    if (!same) change(patch);
  }, [code, plain, typed, change]);

  const proposal = code?.valid ? proposalOf(code) : nothing;
  return {
    error: code && !code.valid ? (code.error ?? undefined) : undefined,
    warnings: code?.warnings ?? [],
    /** The dates among which only the person can choose. */
    centuries: code?.valid && code.birthDates.length > 1 ? code.birthDates : [],
    /** Is what the field holds what the code says? */
    proposed: {
      sex: proposal.sex !== '' && proposal.sex === typed.sex,
      birthDate: proposal.birthDate !== '' && proposal.birthDate === typed.birthDate,
      birthPlace: proposal.birthPlace.code !== '' && proposal.birthPlace.code === typed.birthPlace.code,
    },
  };
}

export type CodeReading = ReturnType<typeof useCodeReading>;
