/** Frames to wait for a button that is about to appear: about half a second. */
const PATIENCE = 30;

/** Presses a button as soon as it is in the page; nothing happens when it never is. */
export function pressSoon(id: string, patience = PATIENCE) {
  requestAnimationFrame(() => {
    const button = document.getElementById(id);
    if (button) button.click();
    else if (patience > 0) pressSoon(id, patience - 1);
  });
}
