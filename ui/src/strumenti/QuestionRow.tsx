import { memo } from 'react';
import { shortDayOf } from '../form/when';
import type { Answer } from '../ipc';
import { strumenti } from '../words/strumenti';
import { codesOf, inWords, isAnswered, picked } from './answers';
import type { Answers, Question } from './instrument';
import { NumberAnswer } from './NumberAnswer';
import { Options } from './Options';

/** A closed administration of the same instrument, to be seen beside this one. */
export type PreviousScale = {
  at: string;
  answers: Answers;
  /** In words: «4 su 6». */
  score: string;
  bandLabel: string | null;
};

type Props = {
  question: Question;
  place: number;
  of: number;
  answer: Answer | undefined;
  previous: PreviousScale | null;
  /** What the archive knows: a number to take, a sentence. */
  proposal: number | null;
  hint: string | undefined;
  /** Why Rust does not take the answer. */
  problem: string | undefined;
  current: boolean;
  onAnswer: (id: string, answer: Answer | undefined) => void;
  /** Goes to the question after this one. */
  onNext: (id: string) => void;
  onEnter: (id: string) => void;
};

/** One question with what was answered the last time. Drawn again only when something of its own changes. */
export const QuestionRow = memo(function QuestionRow(props: Props) {
  const {
    question,
    place,
    of,
    answer,
    previous,
    proposal,
    hint,
    problem,
    current,
    onAnswer,
    onNext,
    onEnter,
  } = props;
  const { id, kind } = question;
  const before = previous && inWords(question, previous.answers[id]);
  const look = ['question', current && 'current', !isAnswered(answer) && question.required && 'todo'];
  const answering =
    kind === 'number' ? (
      <NumberAnswer
        question={question}
        answer={answer}
        proposal={proposal}
        onAnswer={(given) => onAnswer(id, given)}
        onNext={() => onNext(id)}
      />
    ) : (
      <Options
        question={question}
        answer={answer}
        before={before ? codesOf(previous.answers[id]) : []}
        onPick={(code, advance) => {
          if (advance) onNext(id);
          onAnswer(id, picked(question, answer, code));
        }}
      />
    );
  return (
    // biome-ignore-start lint/a11y: the role is one of two, and a fieldset's legend breaks inside a grid in WebKitGTK
    <div
      className={look.filter(Boolean).join(' ')}
      id={`question-${id}`}
      role={kind === 'single' ? 'radiogroup' : 'group'}
      aria-labelledby={`q-${id}`}
      aria-describedby={`d-${id}`}
      aria-current={current ? 'step' : undefined}
      aria-required={kind === 'single' && question.required ? true : undefined}
      onFocus={() => onEnter(id)}
    >
      {/* biome-ignore-end lint/a11y: the rest is plain */}
      <div className="ask">
        <p className="ask-label" id={`q-${id}`}>
          <span className="ask-number num" aria-hidden="true">
            {place}
          </span>
          {question.label}
        </p>
        <div id={`d-${id}`}>
          <span className="visually-hidden">{strumenti.question(place, of)}. </span>
          {question.help && <p className="quiet">{question.help}</p>}
          {hint && <p className="quiet">{hint}</p>}
          {problem && <p className="field-error">{problem}</p>}
          {kind === 'multiple' && <p className="quiet">{strumenti.multipleHint}</p>}
          {before && <p className="was-words">{strumenti.before(shortDayOf(previous.at), before)}</p>}
        </div>
      </div>
      {answering}
    </div>
  );
});
