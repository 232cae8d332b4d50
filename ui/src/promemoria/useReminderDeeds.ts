import { useDo } from '../ipc';
import { useToast } from '../kit';
import { useTell } from '../persone/useTell';
import { scadenze } from '../words/scadenze';

const words = scadenze.reminder;

/** What ends a reminder, each said and undone in one key; and what opens it again. */
export function useReminderDeeds() {
  const toast = useToast();
  const tell = useTell();
  const complete = useDo('reminder.complete');
  const drop = useDo('reminder.drop');
  const again = useDo('reminder.resume');
  const resume = (reminderId: string) => tell(again.mutateAsync({ reminderId }), words.resumed);
  return {
    resume,
    complete: async (reminderId: string, note: string) => {
      await complete.mutateAsync({ reminderId, note });
      toast({ words: words.completed, undo: () => resume(reminderId) });
    },
    drop: async (reminderId: string, reason: string) => {
      await drop.mutateAsync({ reminderId, reason });
      toast({ words: words.dropped, undo: () => resume(reminderId) });
    },
  };
}
