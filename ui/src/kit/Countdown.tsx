import type { Tone } from './Tag';

/** The tones that Rust names, as they are drawn. */
const drawn: Record<string, Tone> = {
  good: 'success',
  success: 'success',
  info: 'info',
  warning: 'warning',
  danger: 'danger',
};

type Props = {
  /** «10 min», «47 h», «3 giorni»; may be empty. */
  number: string;
  /** «mancano», «in ritardo di»; may be empty. */
  word: string;
  /** What a screen reader says instead of all the rest. */
  sentence: string;
  /** Part of the time that is gone, 0 to 1; `null` draws no bar. */
  gone: number | null;
  /** As Rust names it: `neutral`, `info`, `warning`, `danger`, `good`. */
  tone: string;
  /** As in the head of a case. */
  large?: boolean;
};

/** Time as word, number and bar: it is never told by colour alone. The bar fills as the time goes; it is full only at the end. */
export function Countdown({ number, word, sentence, gone, tone, large }: Props) {
  return (
    <span
      className={`countdown num ${drawn[tone] ?? 'neutral'}${large ? ' large' : ''}`}
      {...(large ? {} : { title: sentence })}
    >
      <span className="visually-hidden">{sentence}</span>
      <span className="countdown-said" aria-hidden="true">
        {word && <span>{word}</span>}
        {number && <b>{number}</b>}
      </span>
      {gone !== null && (
        <i aria-hidden="true">
          <i style={{ width: `${Math.floor(Math.max(0, Math.min(1, gone)) * 100)}%` }} />
        </i>
      )}
    </span>
  );
}
