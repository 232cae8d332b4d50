import type { ImportRow } from '../../ipc';
import { importa as words } from '../../words/importa';

/** One way to answer a doubtful row: `value` as Rust takes it, `key` the digit that picks it. */
export type Option = { value: string; key: string; label: string; detail: string };

/** Who the row may be about, then somebody new, then nobody. Nine digits at most: 0 leaves the row out. */
export const optionsFor = ({ candidates }: Pick<ImportRow, 'candidates'>): Option[] => [
  ...candidates.map(({ personId, who, why }, at) => ({
    value: personId,
    key: at < 8 ? String(at + 1) : '',
    label: who,
    detail: why,
  })),
  {
    value: 'new',
    key: candidates.length < 9 ? String(candidates.length + 1) : '',
    label: words.isNew,
    detail: '',
  },
  { value: '', key: '0', label: words.leaveOut, detail: '' },
];

/** The answer that a digit gives. */
export const optionAt = (row: Pick<ImportRow, 'candidates'>, key: string): Option | undefined =>
  key === '' ? undefined : optionsFor(row).find((option) => option.key === key);

/** May one say who this row is about? */
export const isDoubt = ({ candidates }: Pick<ImportRow, 'candidates'>) => candidates.length > 0;

/** What was decided of a row, in a few words. */
export const chosenOf = ({ choice, candidates, fate }: ImportRow) => {
  if (choice === 'new') return words.chosen.new;
  if (choice !== '')
    return candidates.find(({ personId }) => personId === choice)?.who ?? words.chosen.person;
  return fate === 'doubtful' ? words.chosen.out : words.chosen.follows;
};
