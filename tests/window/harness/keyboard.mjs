/** WebDriver's code points for the keys that have no character. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

const code = (key) => KEYS[key] ?? key;

/**
 * The keyboard of a person. It counts every key that goes down, modifiers too, apart from names and free text, which
 * the budgets of the product leave out.
 */
export class Keyboard {
  #wire;
  counted = 0;
  free = 0;

  constructor(wire) {
    this.#wire = wire;
  }

  async #perform(actions) {
    await this.#wire.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Presses keys one after the other; "Control+k" holds the first while pressing the second. */
  async press(...combinations) {
    for (const combination of combinations) {
      const held = combination.length > 1 ? combination.split('+') : [combination];
      const codes = held.map(code);
      this.counted += codes.length;
      await this.#perform([
        ...codes.map((value) => ({ type: 'keyDown', value })),
        ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    }
  }

  async #write(text) {
    await this.#perform([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  /** Types what the budget counts: codes, dates, choices. */
  async type(text) {
    this.counted += [...text].length;
    await this.#write(text);
  }

  /** Types a name or free text: counted apart. */
  async say(text) {
    this.free += [...text].length;
    await this.#write(text);
  }

  /** Begins a new count. */
  reset() {
    this.counted = 0;
    this.free = 0;
  }
}
