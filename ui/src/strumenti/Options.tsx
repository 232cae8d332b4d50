import type { KeyboardEvent } from 'react';
import { strumenti } from '../words/strumenti';
import { codesOf, isAnswered, written } from './answers';
import type { Answer, Question } from './instrument';
import { NOT_APPLICABLE } from './instrument';
import { digitOf } from './keys';

type Props = {
  question: Question;
  answer: Answer | undefined;
  /** The codes given the last time. */
  before: readonly string[];
  /** The option that the birth date points to. */
  byAge: string | null;
  onPick: (code: string, advance: boolean) => void;
};

type Shown = { code: string; label: string; points: number | null; key: string };

const shownOf = (question: Question): Shown[] => {
  const options = question.options.map(({ code, label, points }, place) => ({
    code,
    label,
    points: points ?? null,
    key: digitOf(place),
  }));
  return question.notApplicable
    ? [...options, { code: NOT_APPLICABLE, label: question.notApplicable, points: null, key: 'N' }]
    : options;
};

/** How wide an option must be for its words: short answers stand in a row, long ones in few columns. */
const widthOf = (shown: readonly Shown[]) => {
  const longest = Math.max(...shown.map(({ label }) => label.length));
  return longest <= 16 ? 'short' : longest <= 34 ? 'middle' : 'long';
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
export function Options({ question, answer, before, byAge, onPick }: Props) {
  const shown = shownOf(question);
  const chosen = codesOf(answer);
  const several = question.kind === 'multiple';
  const stop = shown.find(({ code }) => chosen.includes(code))?.code ?? shown[0]?.code;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk the inputs inside
    <div className={`opts ${widthOf(shown)}`} onKeyDown={walk}>
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
            onChange={({ nativeEvent }) => onPick(code, !several && pressed(nativeEvent))}
            onClick={({ nativeEvent }) => answer === code && pressed(nativeEvent) && onPick(code, true)}
          />
          <span>
            {key && <kbd aria-hidden="true">{key}</kbd>}
            <span className="opt-label">
              {label}
              {code === byAge && <small>{strumenti.ageOption}</small>}
            </span>
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
