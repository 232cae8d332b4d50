import { focusField } from '../kit';

/** Frames to wait for a field that is about to appear: about half a second. */
const PATIENCE = 30;

/** Whose turn it is: who asks for the focus later has more right to it. */
let turn = 0;

/**
 * Puts the focus on a field as soon as it is in the page, `after` so many milliseconds at the earliest. Who has gone on to something else in the
 * meantime keeps the focus there.
 */
export function focusSoon(id: string | (() => string), after = 0) {
  turn += 1;
  const mine = turn;
  const look = (patience: number) =>
    requestAnimationFrame(() => {
      if (mine !== turn) return;
      const field = typeof id === 'string' ? id : id();
      if (document.getElementById(field)) focusField(field);
      else if (patience > 0) look(patience - 1);
    });
  if (after > 0) setTimeout(() => look(PATIENCE), after);
  else look(PATIENCE);
}

/** Takes back what was asked before: the focus stays where it is. */
export function keepFocus() {
  turn += 1;
}
