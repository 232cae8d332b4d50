import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type AgendaCase, CallError, call, type MeetingPage, useRefresh } from '../ipc';
import { useToast } from '../kit';
import { sedute } from '../words/sedute';

/**
 * The agenda as one changes it: the new order shows at once and is written behind, one change after the other. A refusal puts back what
 * holds and is told to `onTrouble`.
 */
export function useAgenda(page: MeetingPage, onTrouble: (words: string) => void) {
  const { meetingId } = page.row;
  const client = useQueryClient();
  const refresh = useRefresh('meeting');
  const toast = useToast();
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  const show = (cases: readonly string[]) =>
    client.setQueryData<MeetingPage>(['meeting.page', { meetingId }], (now) => {
      if (!now) return now;
      const agenda = cases.flatMap((id) => now.agenda.find((each) => each.vmdId === id) ?? []);
      return { ...now, agenda };
    });

  const write = (act: () => Promise<unknown>) => {
    waiting.current += 1;
    chain.current = chain.current
      .then(act)
      .catch((thrown) => onTrouble(CallError.from(thrown).message))
      .then(() => {
        waiting.current -= 1;
        return waiting.current === 0 ? refresh() : undefined;
      });
    return chain.current;
  };

  const set = (cases: readonly string[]) => {
    show(cases);
    return write(() => call('meeting.agenda', { meetingId, cases: [...cases] }));
  };

  const order = () => page.agenda.map((each) => each.vmdId);

  return {
    set,
    /** Says what was done and how to go back to the order before. */
    tell: (words: string) => {
      const before = order();
      toast({
        words,
        undo: () => void set(before).then(() => toast({ words: sedute.agenda.back })),
      });
    },
    /** Takes a case away; undoing it brings back its place: who was heard and its decision were kept. */
    remove: (one: AgendaCase) => {
      const before = order();
      void set(before.filter((id) => id !== one.vmdId));
      const back = async () => {
        await call('meeting.agenda', { meetingId, cases: before });
        toast({ words: sedute.agenda.back });
      };
      toast({ words: sedute.agenda.removed(one.fullName), undo: () => void write(back) });
    },
  };
}
