import './strumenti.css';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mayPass } from '../form/useDraft';
import { timeOf } from '../form/when';
import type { AnswerKept, InstrumentDefinition, ScoreView } from '../ipc';
import { Banner, Button, type Choice, ErrorSummary, focusField, Icon, type Missing } from '../kit';
import { useSubmit } from '../persone/useSubmit';
import { common } from '../words/common';
import { strumenti } from '../words/strumenti';
import { CircumstanceFields } from './CircumstanceFields';
import { untellable } from './circumstances';
import { focusQuestion } from './focusQuestion';
import { Incomplete } from './Incomplete';
import { questionsOf } from './instrument';
import { actOf } from './keys';
import { Live } from './Live';
import { type PreviousScale, QuestionRow } from './QuestionRow';
import type { ScaleDraft } from './sheet';
import { useScale } from './useScale';
import { useScaleKeys } from './useScaleKeys';

type Props = {
  definition: InstrumentDefinition;
  /** What was kept of this scale, or its beginning. */
  start: ScaleDraft;
  /** The score of what was kept. */
  score: ScoreView;
  savedAt: string | null;
  previous: PreviousScale | null;
  /** Numbers that the archive knows (the age), by question. */
  proposals: { readonly [id: string]: number };
  /** Sentences that help to answer, by question. */
  hints: { readonly [id: string]: string };
  places: readonly Choice[];
  respondents: readonly Choice[];
  /** It corrects a closed scale. */
  correcting?: boolean;
  /** Who it is about, and which scale: the heading of the page. */
  children: ReactNode;
  /** Keeps the draft and says the score; called at every answer. */
  onAnswer: (draft: ScaleDraft) => Promise<AnswerKept>;
  /** Makes the draft an administration; with a reason when answers are missing. */
  onClose: (draft: ScaleDraft, incomplete: string | null) => Promise<void>;
  onLeave: () => void;
};

/** One form for every instrument: the digits answer and go on, everything is kept at once, closing is the only commitment. */
export function ScaleForm(props: Props) {
  const { definition, start, previous, proposals, hints, places, respondents, onAnswer, onClose } = props;
  const correcting = props.correcting ?? false;
  const questions = useMemo(() => questionsOf(definition), [definition]);
  const box = useRef<HTMLDivElement>(null);
  const finish = useRef<HTMLDivElement>(null);
  const end = useCallback(() => finish.current?.querySelector('button')?.focus(), []);
  const first = { score: props.score, savedAt: props.savedAt, problems: [] };
  const scale = useScale({ questions, start, first, onAnswer, end });
  const { answers, circumstances, at, failed, step, give, enter } = scale;
  const { score, savedAt, problems } = scale.kept;
  const onNext = useCallback((id: string) => step(id, 1), [step]);

  // What Rust says is missing, in the words of the form: never guessed here.
  const wanting = (): Missing[] =>
    scale.keptNow().score.missing.map((id) => ({
      field: `question-${id}`,
      message: questions.find((question) => question.id === id)?.label ?? id,
    }));
  const submit = useSubmit(() => [...untellable(scale.draft().circumstances, correcting), ...wanting()], {
    values: { ...circumstances },
  });
  const [blocked, setBlocked] = useState('');
  /** Only when everything typed is in the archive: otherwise says what stands in the way. */
  const once = (act: () => unknown, otherwise: string) =>
    void scale.flush().then((kept) => {
      setBlocked(kept ? '' : otherwise);
      if (kept) act();
    });
  const leave = () => once(props.onLeave, strumenti.cannotLeave);
  const close = (incomplete: string | null) =>
    once(() => {
      const act = () => onClose(scale.draft(), incomplete).then(scale.forget);
      // The reason stands in for the answers; a date that is none is still wrong.
      return incomplete === null
        ? submit.submit(act)
        : submit.submit(act, untellable(scale.draft().circumstances, correcting));
    }, strumenti.cannotClose);

  useScaleKeys(box, {
    question: (key) => {
      const question = questions.find(({ id }) => id === at);
      const act = question && actOf(key, question, answers[question.id]);
      if (!act) return false;
      if (act.act === 'move') step(question.id, act.by);
      else {
        // Going on first: the answer and the place to resume from are then kept together.
        if (act.advance) step(question.id, 1);
        else focusQuestion(question.id);
        give(question.id, act.answer);
      }
      return true;
    },
    undo: scale.undo,
    redo: scale.redo,
    close: () => close(null),
    leave,
    back: () => focusQuestion(at),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => (correcting && !circumstances.reason ? focusField('reason') : focusQuestion(at)), []);

  const short = wanting().length > 0;
  return (
    <div className="desk scale" ref={box}>
      <header className="scale-head">
        {props.children}
        <Live
          definition={definition}
          score={score}
          previous={previous}
          answered={scale.answered}
          of={questions.length}
          stale={failed !== null}
        />
      </header>
      {((blocked && failed) || submit.missing.length > 0 || submit.general) && (
        <div className="scale-notes stack">
          {blocked && failed && (
            <Banner tone="danger" live>
              <p>{blocked}</p>
            </Banner>
          )}
          <ErrorSummary
            title={short ? strumenti.missingTitle(wanting().length) : common.missing(submit.missing.length)}
            missing={submit.missing}
            attempt={submit.attempt}
          />
          {submit.general && (
            <Banner tone="danger" live>
              <p>{submit.general}</p>
            </Banner>
          )}
          {short && submit.attempt > 0 && <Incomplete busy={submit.busy} onClose={close} />}
        </div>
      )}
      <div className="scale-body">
        <CircumstanceFields
          typed={circumstances}
          change={scale.tell}
          error={submit.error}
          places={places}
          respondents={respondents}
          correcting={correcting}
        />
        {definition.note && <p className="quiet scale-note">{definition.note}</p>}
        <section className="scale-questions" aria-label={strumenti.questions}>
          {questions.map((question, place) => (
            <Fragment key={question.id}>
              {question.section !== (questions[place - 1]?.section ?? '') && question.section && (
                <h2 className="section">{question.section}</h2>
              )}
              <QuestionRow
                question={question}
                place={place + 1}
                of={questions.length}
                answer={answers[question.id]}
                previous={previous}
                proposal={proposals[question.id] ?? null}
                hint={hints[question.id]}
                problem={problems.find(({ field }) => field === question.id)?.message}
                current={question.id === at}
                onAnswer={give}
                onNext={onNext}
                onEnter={enter}
              />
            </Fragment>
          ))}
        </section>
        <p className="quiet keys-hint">{strumenti.keysHint}</p>
        <p className="quiet">{definition.citation}</p>
      </div>
      <footer className="foot">
        <p className="saved" role="status">
          <Icon name={failed ? 'warning-circle' : 'check-circle'} small />
          {failed
            ? mayPass(failed)
              ? strumenti.saveFailed
              : strumenti.saveRefused(failed.message)
            : savedAt
              ? common.draftSaved(timeOf(savedAt))
              : common.draftAutomatic}
        </p>
        {failed && (
          <Button kind="outline" icon="refresh" onClick={() => void scale.flush()}>
            {strumenti.retry}
          </Button>
        )}
        <Button kind="quiet" icon="arrow-left" aria-keyshortcuts="Escape" onClick={leave}>
          {strumenti.leaveShort}
        </Button>
        {scale.canUndo && (
          <Button
            kind="quiet"
            icon="restore"
            keys="Ctrl Z"
            aria-keyshortcuts="Control+Z"
            onClick={scale.undo}
          >
            {strumenti.undo}
          </Button>
        )}
        <div ref={finish}>
          <Button
            keys="Ctrl ↵"
            aria-keyshortcuts="Control+Enter"
            busy={submit.busy}
            onClick={() => close(null)}
          >
            {strumenti.close}
          </Button>
        </div>
      </footer>
    </div>
  );
}
