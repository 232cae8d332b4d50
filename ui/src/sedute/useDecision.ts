import { useEffect, useState } from 'react';
import { useDraft } from '../form/useDraft';
import { type AgendaCase, CallError, call, useRefresh } from '../ipc';
import { useToast } from '../kit';
import { useSubmit } from '../persone/useSubmit';
import { useTell } from '../persone/useTell';
import { sedute } from '../words/sedute';
import { type DecisionTyped, startOf, untellable, wireOf } from './decision';

const words = sedute.decision;

type Options = {
  of: AgendaCase;
  meetingId: string;
  /** The day of the meeting, ISO. */
  day: string;
  /** A refusal that concerns no field: the meeting may have been sealed meanwhile. */
  onTrouble: (words: string) => void;
  onDecided?: () => void;
};

/** One decision while it is being taken: kept as a draft, confirmed with everything proposed beside it, undone until the minutes are sealed. */
export function useDecision({ of, meetingId, day, onTrouble, onDecided }: Options) {
  const { vmdId } = of;
  const toast = useToast();
  const tell = useTell();
  const refresh = useRefresh('meeting');
  const [start] = useState(() => startOf(of, day));
  const draft = useDraft<DecisionTyped>({
    kind: 'meeting.decide',
    about: `${meetingId}:${vmdId}`,
    empty: start,
    title: () => words.draft(of.fullName),
  });
  // What was sent stays in sight until the archive gives it back.
  const [sent, setSent] = useState<DecisionTyped | null>(null);
  const [waiting, setWaiting] = useState(false);
  const form = sent ?? draft.form;
  const option = of.options.find((each) => each.code === form.outcome);
  const submit = useSubmit(() => untellable(form, option), { values: form });

  const put = (decision: AgendaCase['decision']) =>
    decision
      ? call('meeting.decide', { meetingId, vmdId, decision })
      : call('meeting.undecide', { meetingId, vmdId });

  const back = () => {
    const before = of.decision;
    tell(put(before).then(refresh), before ? words.asBefore(of.fullName) : words.undone(of.fullName));
  };

  const told = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (thrown) {
      const error = CallError.from(thrown);
      if (error.fields.length === 0) {
        onTrouble(error.message);
        void refresh();
      }
      throw thrown;
    }
  };

  const send = () =>
    submit.submit(() =>
      told(async () => {
        await put(wireOf(form, option));
        setSent(form);
        await draft.discard();
        toast({ words: words.done(of.fullName, option?.label ?? form.outcome), undo: back });
        await refresh();
        onDecided?.();
      }),
    );

  // An Enter pressed before the draft is here waits for it: nothing written earlier is lost.
  useEffect(() => {
    if (!waiting || !draft.ready) return;
    setWaiting(false);
    void send();
  });

  return {
    ...draft,
    form,
    option,
    submit,
    confirm: () => setWaiting(true),
    /** Takes the decision back: the case is to be decided again. */
    withdraw: () => {
      const before = of.decision;
      void submit.submit(
        () =>
          told(async () => {
            await put(null);
            await draft.discard();
            toast({
              words: words.undone(of.fullName),
              undo: () => tell(put(before).then(refresh), words.asBefore(of.fullName)),
            });
            await refresh();
          }),
        [],
      );
    },
  };
}

export type Deciding = ReturnType<typeof useDecision>;
