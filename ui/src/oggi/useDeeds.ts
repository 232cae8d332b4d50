import { useState } from 'react';
import { CallError, type DueRow, useSession } from '../ipc';
import { type Deed, useToast } from '../kit';
import { useReminderDeeds } from '../promemoria/useReminderDeeds';
import { oggi } from '../words/oggi';
import { scadenze } from '../words/scadenze';
import { draftOf } from './place';
import { useDiscardDraft } from './useDiscardDraft';
import { useToday } from './useToday';

export type Doing = { row: DueRow; what: 'assign' | 'waive' };

/** What can be done with an obligation beside meeting it, and why not when it cannot. */
export function useDeeds() {
  const { may } = useSession();
  const toast = useToast();
  const reminders = useReminderDeeds();
  const discard = useDiscardDraft();
  const [doing, setDoing] = useState<Doing | null>(null);
  const writes = may('deadline.change');
  const drafts = useToday({ enabled: false }).data?.drafts;
  const finish = (reminderId: string) =>
    void reminders
      .complete(reminderId, '')
      .catch((thrown: unknown) => toast({ words: CallError.from(thrown).message }));
  const of = (row: DueRow): Deed[] => {
    if (row.of === 'draft') {
      const { kind, about } = draftOf(row.key.part);
      const title = drafts?.find((each) => each.kind === kind && each.key === about)?.title ?? row.fullName;
      return [{ id: 'discard', label: oggi.discardMenu, act: () => discard(kind, about, title) }];
    }
    if (!writes) return [];
    const all: (Deed | false)[] = [
      row.of === 'reminder' && {
        id: 'done',
        label: scadenze.reminder.complete,
        keys: 'F',
        act: () => finish(row.key.of),
      },
      { id: 'assign', label: scadenze.assign.menu, keys: 'A', act: () => setDoing({ row, what: 'assign' }) },
      row.mayWaive && {
        id: 'waive',
        label: scadenze.waive.menu,
        keys: 'X',
        act: () => setDoing({ row, what: 'waive' }),
      },
    ];
    return all.filter((deed) => deed !== false);
  };
  /** Says why a key does nothing here. */
  const refuse = (row: DueRow) => {
    const why = writes ? scadenze.mayNotWaive : scadenze.mayNotChange;
    toast({ words: row.of === 'draft' ? scadenze.draftOnly : why });
  };
  return { of, refuse, doing, close: () => setDoing(null) };
}

export type Deeds = ReturnType<typeof useDeeds>;
