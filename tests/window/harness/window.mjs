import { Home, WINDOW } from './home.mjs';
import { Page } from './page.mjs';
import { descendants, end, freePort, start } from './process.mjs';
import { until } from './until.mjs';
import { Wire } from './wire.mjs';

/** The real window of Poliedro, driven from outside. */
export class Window {
  #driver;
  #wire;
  #owned = [];

  /** Opens the window for `home`; the page is ready when this returns. */
  static async open(home, { args = [], environment = {}, binary = WINDOW } = {}) {
    const window = new Window();
    try {
      await window.#start(home, args, environment, binary);
      return window;
    } catch (error) {
      const shown = await window.page?.script('return document.body.innerText || document.body.innerHTML').catch(() => '');
      const said = window.#driver?.said() ?? '';
      await window.page?.screenshot('did-not-open').catch(() => {});
      await window.close();
      throw new Error(`the window did not open: ${error.message}\nit shows: ${shown}\nit said: ${said}`);
    }
  }

  async #start(home, args, environment, binary) {
    const port = await freePort();
    const env = home.environment({ TAURI_WEBVIEW_AUTOMATION: 'true', ...environment });
    this.#driver = start('WebKitWebDriver', [`--port=${port}`], env);
    const door = new Wire(`http://127.0.0.1:${port}`);
    await Promise.race([until('the driver', () => door.send('GET', '/status')), this.#driver.failure]);
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const { sessionId } = await door.send('POST', '/session', { capabilities });
    this.#wire = door.under(`/session/${sessionId}`);
    this.page = new Page(this.#wire);
    await this.page.script('return true');
    // The session may begin before the page does.
    await this.page.ready();
  }

  /** What the program and the driver printed. */
  said() {
    return this.#driver.said();
  }

  /** The process ids of the program and of its webview. */
  async processes() {
    return descendants(this.#driver.child.pid);
  }

  /** Ends the program as a power cut would. */
  async kill() {
    await end(await this.processes(), ['SIGKILL']);
    await this.close();
  }

  async close() {
    if (!this.#driver) return;
    this.#owned = await this.processes();
    try {
      await this.#wire?.send('DELETE', '');
    } catch {
      // A program that ended by itself takes its session along.
    }
    await end([...this.#owned, this.#driver.child.pid].filter((pid) => pid !== undefined));
    this.#driver = undefined;
  }
}

/** Runs `journey` in a new home with one open window, and leaves nothing behind. `at`: the moment at which its clock stands. */
export async function inWindow(journey, { at, ...options } = {}) {
  const home = await Home.fresh();
  try {
    if (at) await home.clock.set(at);
    const window = await Window.open(home, options);
    try {
      await journey({ home, window, page: window.page });
    } catch (error) {
      await window.page.screenshot(`failed-${new Date().toISOString().replace(/\D/g, '')}`).catch(() => {});
      throw error;
    } finally {
      await window.close();
    }
  } finally {
    await home.remove();
  }
}
