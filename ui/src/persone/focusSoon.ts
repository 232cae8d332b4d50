import { focusField } from '../kit';

/** Frames to wait for a field that is about to appear: about half a second. */
const PATIENCE = 30;

/** Puts the focus on a field as soon as it is in the page. */
export function focusSoon(id: string, patience = PATIENCE) {
  requestAnimationFrame(() => {
    if (document.getElementById(id)) focusField(id);
    else if (patience > 0) focusSoon(id, patience - 1);
  });
}
