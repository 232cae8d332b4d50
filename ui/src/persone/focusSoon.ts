import { focusField } from '../kit';

/** Frames to wait for a field that is about to appear: about half a second. */
const PATIENCE = 30;

/** Whose turn it is: who asks for the focus later has more right to it. */
let turn = 0;

/** The form that asks now; what it asks holds only as long as nobody has gone on to something outside it. */
let asking: Element | undefined;

/**
 * Puts the focus on a field as soon as it is in the page, `after` so many milliseconds at the earliest. Who has gone on to something else in the
 * meantime keeps the focus there.
 */
export function focusSoon(id: string | (() => string), after = 0) {
  turn += 1;
  const mine = turn;
  const form = asking;
  const look = (patience: number) =>
    requestAnimationFrame(() => {
      if (mine !== turn || (form && isOutside(form))) return;
      const field = typeof id === 'string' ? id : id();
      if (document.getElementById(field)) focusField(field);
      else if (patience > 0) look(patience - 1);
    });
  if (after > 0) setTimeout(() => look(PATIENCE), after);
  else look(PATIENCE);
}

/** Runs what a form does in the end: the focus that it asks for is not taken from who works in another one by then. */
export function fromForm(form: Element | null | undefined, ask: () => void) {
  asking = form ?? undefined;
  try {
    ask();
  } finally {
    asking = undefined;
  }
}

/** Whether somebody works elsewhere; a form that closed leaves the focus to nobody. */
function isOutside(form: Element) {
  const now = document.activeElement;
  return now !== null && now !== document.body && !form.contains(now);
}
