import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { INSTALLED_WINDOW, OUT } from './home.mjs';
import { descendants, end, start } from './process.mjs';
import { until } from './until.mjs';

const run = promisify(execFile);
const CLOSE = join(import.meta.dirname, 'close_window.py');

/** Between two keys: a webview takes them from the display one by one. */
const KEY_DELAY_MS = 15;

/**
 * The window as people install it, in front of a person: keys go to the display and pictures come from it, because
 * WebDriver cannot drive an ephemeral webview.
 */
export class Desk {
  #program;

  static async open(home, { args = [], environment = {} } = {}) {
    const desk = new Desk();
    desk.#program = start(INSTALLED_WINDOW, args, home.environment(environment));
    try {
      desk.window = await desk.windowCalled('^Poliedro$');
      await desk.still();
      return desk;
    } catch (error) {
      const said = desk.said();
      await desk.kill();
      throw new Error(`${error.message}\n${said}`);
    }
  }

  /** The number of the newest visible window with this title. */
  async windowCalled(title) {
    const number = await until(`a window called ${title}`, async () => {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', title]);
      return stdout.trim().split('\n').at(-1);
    });
    await run('xdotool', ['windowfocus', number]);
    return number;
  }

  async type(text) {
    await run('xdotool', ['type', '--delay', String(KEY_DELAY_MS), '--', text]);
  }

  async press(...keys) {
    await run('xdotool', ['key', '--delay', String(KEY_DELAY_MS), ...keys]);
  }

  /** What the display shows, as PNG. */
  async look() {
    const { stdout } = await run('import', ['-window', 'root', 'png:-'], { encoding: 'buffer', maxBuffer: 64 << 20 });
    return stdout;
  }

  async picture(name) {
    await mkdir(OUT, { recursive: true });
    await writeFile(join(OUT, `${name}.png`), await this.look());
  }

  /** What tells one picture of the display from another. */
  async fingerprint() {
    const { stdout } = await run('import', ['-window', 'root', '-format', '%#', 'info:']);
    return stdout.trim();
  }

  /** Waits until the display has been the same, and not empty, for a while shorter than half a blink of the caret. */
  async still() {
    let before = '';
    let since = performance.now();
    await until('the window to be still', async () => {
      const { stdout } = await run('import', ['-window', 'root', '-format', '%k %#', 'info:']);
      const [colours, now] = stdout.trim().split(' ');
      if (now !== before || Number(colours) < 8) {
        before = now;
        since = performance.now();
        return false;
      }
      return performance.now() - since > 250;
    });
  }

  /** The colour of one point of the display, as "#RRGGBB". */
  async colour(x, y) {
    const { stdout } = await run('import', ['-window', 'root', '-crop', `1x1+${x}+${y}`, '-depth', '8', 'txt:-']);
    return /#[0-9A-F]{6}/.exec(stdout)?.[0];
  }

  /** Waits until a point of the display has a colour: the only words this window says to who cannot ask it. */
  async shows(what, x, y, wanted) {
    await until(what, async () => wanted.test(await this.colour(x, y)), { within: 15_000 });
    await this.still();
  }

  /** The process ids of the program and of its webview. */
  async processes() {
    const { pid } = this.#program.child;
    return [pid, ...(await descendants(pid))];
  }

  said() {
    return this.#program.said();
  }

  /** Clicks the cross and waits for the program to end; answers with its exit code. */
  async close() {
    const { child } = this.#program;
    await run('python3', [CLOSE, this.window]);
    await until('the program to end', () => child.exitCode !== null);
    return child.exitCode;
  }

  /** Ends everything that is left of it. */
  async kill() {
    const { child } = this.#program;
    const pids = [...(await descendants(child.pid)), child.pid].filter((pid) => pid !== undefined);
    await end(pids);
  }
}
