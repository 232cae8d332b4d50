/** W3C WebDriver over fetch, and nothing more. */

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export class WebDriverError extends Error {
  constructor(kind, message) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

export class Wire {
  #base;

  constructor(base) {
    this.#base = base;
  }

  async send(method, path, body) {
    const reply = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      // A driver that never answers must fail the journey, not hang it.
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = await reply.json();
    if (!reply.ok) throw new WebDriverError(value?.error ?? String(reply.status), value?.message ?? '');
    return value;
  }

  /** The same wire, one session further. */
  under(path) {
    return new Wire(this.#base + path);
  }
}

export const elementId = (value) => value?.[ELEMENT];
export const elementRef = (id) => ({ [ELEMENT]: id });
