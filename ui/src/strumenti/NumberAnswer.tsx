import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '../ipc';
import { Button } from '../kit';
import { strumenti } from '../words/strumenti';
import { written } from './answers';
import type { Question } from './instrument';
import { NOT_APPLICABLE } from './instrument';
import { fewValues, type ReadNumber, readNumber } from './number';
import { isStray } from './stray';

type Props = {
  question: Question;
  answer: Answer | undefined;
  /** What the archive knows: the age, from the birth date. */
  proposal: number | null;
  onAnswer: (answer: Answer | undefined) => void;
  onNext: () => void;
};

const shownOf = (answer: Answer | undefined) => (typeof answer === 'number' ? written(answer) : '');

const sentenceOf = (question: Question, read: ReadNumber): string | undefined => {
  if (!('trouble' in read)) return undefined;
  if (read.trouble === 'range')
    return strumenti.numberRange(written(question.min ?? 0), written(question.max ?? 0));
  return read.trouble === 'step' ? strumenti.numberStep(written(question.step ?? 1)) : strumenti.numberShape;
};

/** A number: typed, then Enter; or tapped where the values are few. What cannot be read stays as it was typed and is no answer. */
export function NumberAnswer({ question, answer, proposal, onAnswer, onNext }: Props) {
  // Null while the field shows the answer as it is kept.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shownOf(answer);
  const read = readNumber(text, question);
  const [told, setTold] = useState(false);
  const error = told ? sentenceOf(question, read) : undefined;
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (error) note.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  const few = fewValues(question);
  const id = `n-${question.id}`;

  /** Takes what is typed as the answer; false when it cannot be read. */
  const take = (): boolean => {
    if (typed === null) return true;
    if ('trouble' in read) {
      setTold(true);
      onAnswer(undefined);
      return false;
    }
    onAnswer('value' in read ? read.value : undefined);
    setTyped(null);
    return true;
  };
  const give = (value: number) => {
    setTyped(null);
    onAnswer(value);
    onNext();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    if (proposal !== null && text === '') give(proposal);
    else if (take()) onNext();
  };
  return (
    <div className="number-answer">
      <div className="row tight">
        <input
          type="text"
          inputMode={question.step && question.step % 1 !== 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          className="form-control num"
          data-number={typed === null || typed === shownOf(answer) ? 'kept' : 'changed'}
          aria-labelledby={`q-${question.id}`}
          aria-describedby={error ? `${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
          value={text}
          onChange={(event) => {
            setTold(false);
            setTyped(event.target.value);
          }}
          onBlur={take}
          onKeyDown={onKeyDown}
        />
        {proposal !== null && text === '' && (
          <Button kind="outline" onClick={() => give(proposal)}>
            {strumenti.proposalUse(written(proposal))}
          </Button>
        )}
        {question.notApplicable && (
          <label className="opt alone">
            <input
              type="checkbox"
              checked={answer === NOT_APPLICABLE}
              aria-keyshortcuts="N"
              onChange={() => {
                setTyped(null);
                onAnswer(answer === NOT_APPLICABLE ? undefined : NOT_APPLICABLE);
              }}
            />
            <span>
              <kbd aria-hidden="true">N</kbd>
              {question.notApplicable}
            </span>
          </label>
        )}
      </div>
      {few.length > 0 && (
        // The field says the same to a screen reader: these are for fingers.
        <div className="few" aria-hidden="true" style={{ '--n': few.length } as CSSProperties}>
          {few.map((value) => (
            <button
              key={value}
              type="button"
              tabIndex={-1}
              className={value === answer ? 'few-value on' : 'few-value'}
              onClick={({ nativeEvent }) => isStray(question.id, nativeEvent) || give(value)}
            >
              {written(value)}
            </button>
          ))}
        </div>
      )}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert" ref={note}>
          {error}
        </p>
      ) : (
        <p className="field-hint" id={`${id}-hint`}>
          {proposal !== null
            ? strumenti.proposalHint(written(proposal))
            : question.min !== null && question.max !== null
              ? strumenti.numberHint(written(question.min), written(question.max))
              : ''}
        </p>
      )}
    </div>
  );
}
