import { rename, writeFile } from 'node:fs/promises';
import { call } from './call.mjs';

const MINUTE_MS = 60_000;

/**
 * The time of a journey: the window of tests reads it at every question, and the clerk writes at it.
 * It stands still until somebody moves it; before the first `set` it is the machine's.
 */
export class Clock {
  #at = null;

  constructor(file) {
    this.file = file;
  }

  /** Where it stands, RFC 3339 in UTC; null: the machine's time. */
  get now() {
    return this.#at === null ? null : new Date(this.#at).toISOString();
  }

  /** Puts it at a moment with its offset from UTC (`2026-03-29T01:30:00+01:00`), as a machine that slept until then. */
  async set(moment) {
    if (!/(Z|[+-]\d\d:\d\d)$/.test(moment)) throw new Error(`a moment needs its offset from UTC: ${moment}`);
    await this.#stand(Date.parse(moment));
  }

  /** Moves it on by minutes at once: nobody was at the screen, and as many minutes as the idle lock has lock the archive. */
  async advance(minutes) {
    if (this.#at === null) throw new Error('set the clock before moving it');
    await this.#stand(this.#at + minutes * MINUTE_MS);
  }

  /** Lets minutes go by with somebody at the screen of `page`: the archive stays open. */
  async pass(page, minutes) {
    const touch = () => call(page, 'session.touch', {});
    const { session } = await call(page, 'archive.status', {});
    const step = session.lockMinutes / 2;
    await touch();
    for (let left = minutes; left > 0; left -= step) {
      await this.advance(Math.min(left, step));
      await touch();
    }
  }

  async #stand(at) {
    if (Number.isNaN(at)) throw new Error('not a moment');
    // Renamed into place: the window never reads half a moment.
    await writeFile(`${this.file}.nuovo`, new Date(at).toISOString());
    await rename(`${this.file}.nuovo`, this.file);
    this.#at = at;
  }
}
