import type { CSSProperties, KeyboardEvent } from 'react';
import type { Answer } from '../ipc';
import { strumenti } from '../words/strumenti';
import { codesOf, isAnswered, written } from './answers';
import type { Question } from './instrument';
import { NOT_APPLICABLE } from './instrument';
import { digitOf } from './keys';
import { isStray } from './stray';

type Props = {
  question: Question;
  answer: Answer | undefined;
  /** The codes given the last time. */
  before: readonly string[];
  onPick: (code: string, advance: boolean) => void;
};

type Shown = { code: string; label: string; points: number | null; key: string };

const shownOf = (question: Question): Shown[] => {
  const options = question.options.map(({ code, label, points }, place) => ({
    code,
    label,
    points: question.input ? null : points,
    key: digitOf(place),
  }));
  return question.notApplicable
    ? [...options, { code: NOT_APPLICABLE, label: question.notApplicable, points: null, key: 'N' }]
    : options;
};

/** How the options stand: a row of short ones, a grid, or a list in two columns read downwards. */
type Layout = { look: 'opts' | 'opts dense' | 'opts downward'; wide: number; narrow: number };

const layoutOf = (shown: readonly Shown[]): Layout => {
  const longest = Math.max(...shown.map(({ label }) => label.length));
  const count = shown.length;
  const grid = (wide: number, narrow = wide): Layout => ({ look: 'opts', wide, narrow });
  if (count <= 2) return grid(count);
  if (longest <= 16)
    return count === 5 ? { ...grid(5), look: 'opts dense' } : count < 5 ? grid(count) : grid(4, 3);
  if (count === 3 && longest <= 60) return grid(3, longest <= 45 ? 3 : 1);
  if (longest <= 34) return count === 4 ? grid(2) : grid(3, 2);
  if (count === 3 || longest > 90) return grid(1);
  // Half of them in each column.
  return { look: 'opts downward', wide: Math.ceil(count / 2), narrow: Math.ceil(count / 2) };
};

/** Left and right walk the options without answering: an answer is never given by passing over it. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const from = inputs.indexOf(event.target as HTMLInputElement);
  inputs[(from + step + inputs.length) % inputs.length]?.focus();
};

/** Was it a finger or a pointer? A key that clicks counts no clicks. */
const pressed = (event: Event) => event instanceof UIEvent && event.detail > 0;

/** One of several, or any of several: native inputs, so that a screen reader says what they are; one tab stop for the group. */
export function Options({ question, answer, before, onPick }: Props) {
  const shown = shownOf(question);
  const chosen = codesOf(answer);
  const several = question.kind === 'multiple';
  const { look, wide, narrow } = layoutOf(shown);
  const stop = shown.find(({ code }) => chosen.includes(code))?.code ?? shown[0]?.code;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk the inputs inside
    <div className={look} style={{ '--wide': wide, '--narrow': narrow } as CSSProperties} onKeyDown={walk}>
      {shown.map(({ code, label, points, key }) => (
        <label key={code} className={before.includes(code) ? 'opt was' : 'opt'}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`a-${question.id}`}
            value={code}
            checked={chosen.includes(code)}
            tabIndex={code === stop ? 0 : -1}
            aria-keyshortcuts={key || undefined}
            // The space bar leaves one where one is; a finger or the mouse goes on, also on the answer already given.
            onChange={({ nativeEvent }) =>
              isStray(question.id, nativeEvent) || onPick(code, !several && pressed(nativeEvent))
            }
            onClick={({ nativeEvent }) =>
              answer === code &&
              pressed(nativeEvent) &&
              (isStray(question.id, nativeEvent) || onPick(code, true))
            }
          />
          <span>
            <kbd aria-hidden="true">{key}</kbd>
            <span className="opt-label">{label}</span>
            {points !== null && (
              <>
                <b className="points num" aria-hidden="true">
                  {written(points)}
                </b>
                <i className="visually-hidden">, {strumenti.points(points, written(points))}</i>
              </>
            )}
            {before.includes(code) && <i className="visually-hidden">, {strumenti.beforeOption}</i>}
          </span>
        </label>
      ))}
      {!question.required && !isAnswered(answer) && <span className="quiet">{strumenti.optional}</span>}
    </div>
  );
}
