import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { axe } from './axe.mjs';
import { locate } from './locate.mjs';
import { OUT } from './home.mjs';
import { Keyboard } from './keyboard.mjs';
import { pause, until } from './until.mjs';
import { elementId, elementRef } from './wire.mjs';

/** What a person does with the page and sees on it. */
export class Page {
  #wire;

  constructor(wire) {
    this.#wire = wire;
    this.keyboard = new Keyboard(wire);
  }

  /** Runs a function body in the page. */
  async script(body, ...args) {
    return this.#wire.send('POST', '/execute/sync', { script: body, args });
  }

  /** Runs the body of an async function in the page and waits for what it returns. */
  async promise(body, ...args) {
    const wrapped = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
      (async function () { ${body} }).apply(null, given).then((value) => done({ value }), (error) => done({ error: error && error.message !== undefined ? error.message : JSON.stringify(error) }));`;
    const { value, error } = await this.#wire.send('POST', '/execute/async', { script: wrapped, args });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Waits until the interface has drawn its first heading. */
  async ready() {
    await until('the first heading', () =>
      this.script("return document.readyState === 'complete' && document.querySelector('h1') !== null"),
    );
  }

  /** The visible element with this role (or one of these) and accessible name; waits for it. */
  async get(role, name, options = {}) {
    return until(`${role} «${name}»`, () => this.find(role, name, options), options);
  }

  /** The same, at once: null when it is not there. */
  async find(role, name, { within: _, ...options } = {}) {
    if (Array.isArray(role)) {
      for (const one of role) {
        const found = await this.find(one, name, options);
        if (found) return found;
      }
      return null;
    }
    const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : { exact: name };
    const found = await this.script(locate, role, pattern, options);
    const id = elementId(found);
    return id ? new Element(this.#wire, id) : null;
  }

  /** Waits until a visible element shows this text. */
  async text(expected, options = {}) {
    return until(`the text «${expected}»`, () => this.find('text', expected, options), options);
  }

  /** Waits until nothing visible shows this text. */
  async gone(expected, options = {}) {
    return until(`«${expected}» to go`, async () => (await this.find('text', expected, options)) === null, options);
  }

  async focused() {
    return new Element(this.#wire, elementId(await this.#wire.send('GET', '/element/active')));
  }

  async resize(width, height) {
    await this.#wire.send('POST', '/window/rect', { x: 0, y: 0, width, height });
    await until(`a page ${width} wide`, () => this.script('return window.innerWidth === arguments[0]', width));
  }

  /** Reloads as the idle lock does, from inside. */
  async reload() {
    await this.#wire.send('POST', '/refresh');
    await this.ready();
  }

  /** The handles of all windows of the program. */
  async windows() {
    return this.#wire.send('GET', '/window/handles');
  }

  async back() {
    await this.#wire.send('POST', '/back');
  }

  /** Turns the wheel over the middle of what a selector finds, by so many pixels. */
  async wheel(selector, deltaY, duration = 0) {
    const origin = await this.script('return document.querySelector(arguments[0])', selector);
    const actions = [{ type: 'scroll', x: 0, y: 0, deltaX: 0, deltaY, duration, origin }];
    await this.#wire.send('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions }] });
  }

  /** A picture in tests/out, taken when two in a row are equal: one alone may be a frame late. */
  async screenshot(name) {
    let before = null;
    let now = await this.#wire.send('GET', '/screenshot');
    for (let tries = 0; tries < 10 && before !== now; tries += 1) {
      before = now;
      await pause(100);
      now = await this.#wire.send('GET', '/screenshot');
    }
    await mkdir(OUT, { recursive: true });
    await writeFile(join(OUT, `${name}.png`), Buffer.from(now, 'base64'));
  }

  /** The violations of WCAG 2.1 and 2.2, levels A and AA, on the page as it is. */
  async axe(options) {
    return axe(this, options);
  }
}

/** One element, spoken to as assistive technology would. */
export class Element {
  #wire;

  constructor(wire, id) {
    this.#wire = wire;
    this.id = id;
  }

  get ref() {
    return elementRef(this.id);
  }

  /** The accessible name as WebKit computes it. */
  async label() {
    return this.#wire.send('GET', `/element/${this.id}/computedlabel`);
  }

  async role() {
    return this.#wire.send('GET', `/element/${this.id}/computedrole`);
  }

  async text() {
    return this.#wire.send('GET', `/element/${this.id}/text`);
  }

  async value() {
    return this.#wire.send('GET', `/element/${this.id}/property/value`);
  }

  async attribute(name) {
    return this.#wire.send('GET', `/element/${this.id}/attribute/${name}`);
  }

  async click() {
    await this.#wire.send('POST', `/element/${this.id}/click`);
  }

  /** Selects what is written and deletes it, as a person does: WebDriver's own clearing is not noticed by the page. */
  async clear() {
    await this.#wire.send('POST', '/execute/sync', {
      script: 'arguments[0].focus(); arguments[0].select(); document.execCommand("delete")',
      args: [this.ref],
    });
  }

  /** Types into the element without counting; journeys that count use the keyboard. */
  async type(text) {
    await this.#wire.send('POST', `/element/${this.id}/value`, { text });
  }
}
