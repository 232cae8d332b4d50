import { invoke } from '@tauri-apps/api/core';
import { CallError } from './error';
import type { Commands } from './generated/commands';

export type Command = keyof Commands;
export type Args<K extends Command> = Commands[K]['args'];
export type Reply<K extends Command> = Commands[K]['reply'];

/** True only in development and test builds: the branch and its module are absent from the window's bundle. */
const browser = import.meta.env.DEV || import.meta.env.MODE === 'loopback';

const send = async (name: Command, args: unknown): Promise<unknown> => {
  if (browser && !('__TAURI_INTERNALS__' in window)) return (await import('./loopback')).post(name, args);
  return invoke('call', { name, args });
};

let onLocked: () => void = () => {};

/** What to do when Rust says that the archive is locked (it locks by itself after a while). */
export const whenLocked = (act: () => void) => {
  onLocked = act;
};

/** The one door to Rust: a wrong command, argument or reply does not compile. Rejects with a `CallError`. */
export async function call<K extends Command>(name: K, args: Args<K>): Promise<Reply<K>> {
  try {
    return (await send(name, args)) as Reply<K>;
  } catch (thrown) {
    const error = CallError.from(thrown);
    if (error.code === 'locked') onLocked();
    throw error;
  }
}
