import { finishBeforeLock } from '../form/beforeLock';
import { call } from '../ipc';

let leaving = false;

/** Forgets everything that is on the screen: memory goes with the page, and the next operator begins from the first room. */
export function forget() {
  if (leaving) return;
  leaving = true;
  history.replaceState(null, '', '#/oggi');
  location.reload();
}

/** Keeps the drafts, drops the keys, forgets the screen. */
export async function lock() {
  await finishBeforeLock();
  await call('archive.lock', {}).catch(() => {});
  forget();
}
