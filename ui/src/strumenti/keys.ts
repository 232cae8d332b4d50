import type { Answer } from '../ipc';
import { isAnswered, picked } from './answers';
import type { Question } from './instrument';
import { NOT_APPLICABLE } from './instrument';

/** What a key means on the current question; `null` when nothing. */
export type Act =
  | { act: 'answer'; answer: Answer | undefined; advance: boolean }
  | { act: 'move'; by: 1 | -1 }
  | null;

/** The place of the option that a digit names: 1 to 9 are the first nine, 0 the tenth. */
const placeOf = (key: string) => (/^[0-9]$/.test(key) ? (Number(key) + 9) % 10 : -1);

/** The digit printed on an option; nothing from the eleventh on. */
export const digitOf = (place: number): string => (place < 9 ? String(place + 1) : place === 9 ? '0' : '');

/** A digit answers and goes on; where several answers may stand together it ticks, and Enter goes on. */
export function actOf(key: string, question: Question, answer: Answer | undefined): Act {
  if (key === 'ArrowDown' || key === 'Enter') return { act: 'move', by: 1 };
  if (key === 'ArrowUp') return { act: 'move', by: -1 };
  if (key.toLowerCase() === 'n' && question.notApplicable)
    return { act: 'answer', answer: NOT_APPLICABLE, advance: true };
  // A number is typed: its keys belong to the field.
  if (question.kind === 'number') return null;
  if (key === 'Backspace' || key === 'Delete')
    return isAnswered(answer) ? { act: 'answer', answer: undefined, advance: false } : null;
  const option = question.options[placeOf(key)];
  if (!option) return null;
  return {
    act: 'answer',
    answer: picked(question, answer, option.code),
    advance: question.kind === 'single',
  };
}
