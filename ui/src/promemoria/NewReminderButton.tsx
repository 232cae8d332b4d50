import { Button } from '../kit';
import { scadenze } from '../words/scadenze';
import { openReminder } from './open';

const words = scadenze.reminder;

/** Begins a reminder: of the office, or of a person. */
export const NewReminderButton = ({ person }: { person?: { personId: string; fullName: string } }) => (
  <Button
    kind={person ? 'quiet' : 'outline'}
    icon="calendar"
    keys="Ctrl M"
    aria-keyshortcuts="Control+M"
    {...(person ? { 'aria-label': words.newFor(person.fullName) } : { 'aria-label': words.new })}
    onClick={() =>
      openReminder({ personId: person?.personId ?? null, fullName: person?.fullName ?? '', about: null })
    }
  >
    {words.short}
  </Button>
);
