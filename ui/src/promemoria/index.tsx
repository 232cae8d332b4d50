import './promemoria.css';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useSession } from '../ipc';
import { useKeys } from '../shell/useKeys';
import { EditReminder } from './EditReminder';
import { NewReminder } from './NewReminder';
import { closeReminder, openReminder, useAsked } from './open';
import { reminderFrom } from './whose';

/** A reminder from anywhere in the house: Ctrl M, a button, or its row among the things to do. Never upon another window. */
export function Promemoria() {
  const asked = useAsked();
  const [path] = useLocation();
  const client = useQueryClient();
  const { may } = useSession();
  useKeys({
    m: () => {
      if (document.querySelector('[role="dialog"]') || !may('deadline.change')) return;
      openReminder(reminderFrom(client, path));
    },
  });
  if (!asked) return null;
  return asked.reminderId === undefined ? (
    <NewReminder asked={asked} onClose={closeReminder} />
  ) : (
    <EditReminder key={asked.reminderId} {...asked} onClose={closeReminder} />
  );
}
