import { focusIn, reach, tabTo } from '../hands.mjs';
import { until } from '../until.mjs';

/** Milliseconds within which a page that nobody touches has looked at the clock again. */
export const ONE_POLL = 15_000;

/** The discharge that the address names. */
export const dischargeHere = (page) => page.script('return location.hash.split("/")[2]');

const everyone = { stages: [], open: null, facility: '', comune: '', mine: false, socialRisk: false, late: false, text: '' };

/** What `discharge.list` takes for a filter; without one, every discharge, open or over. */
export const listed = (filter = {}) => ({ filter: { ...everyone, ...filter }, offset: 0, limit: 50 });

/** The room of discharges, from anywhere. */
export async function toDischarges(page) {
  await page.keyboard.press('Control+e');
  await page.get('heading', 'Dimissioni protette');
  await focusIn(page, '#filter-text');
}

/** Opens the first discharge of the list with Enter. */
export async function openFirst(page, name = /Rossi Maria/) {
  await toDischarges(page);
  await page.get('row', name);
  await page.keyboard.press('Enter');
  await page.get('heading', name, { inside: '.case' });
}

/** The page of the day, from anywhere. */
export async function toToday(page) {
  await reach(page, 'link', /^Oggi/, { inside: 'nav.side' });
  await page.keyboard.press('Enter');
  await page.get('heading', /^Oggi/, { inside: 'main' });
}

/** What a countdown says: the sentence to who hears it, word and number to who sees it, how full the bar is, and the tone. */
const COUNTDOWN = `
  const at = document.querySelector(arguments[0] + ' .countdown');
  if (!at) return null;
  const [word, number] = [...at.querySelectorAll('.countdown-said > *')];
  const bar = at.querySelector('i > i');
  return {
    sentence: at.querySelector('.visually-hidden').textContent,
    said: [word, number].filter(Boolean).map((each) => each.textContent).join(' '),
    bar: bar && Number.parseInt(bar.style.width, 10),
    tone: at.className.split(' ').at(-1) === 'large' ? at.className.split(' ').at(-2) : at.className.split(' ').at(-1),
  };`;

export const inList = '.sheet tbody tr';
export const inCase = '.case .clock-band';
export const inToday = '[data-due="discharge.assess"]';

/** The countdown that is shown there now. */
export const countdown = (page, where) => page.script(COUNTDOWN, where);

/** Waits until the countdown there says these words and number; answers with all of it. */
export const counted = (page, where, said, within = ONE_POLL) =>
  until(
    `«${said}» in ${where}`,
    async () => {
      const shown = await countdown(page, where);
      if (shown?.said !== said) throw new Error(JSON.stringify(shown));
      return shown;
    },
    { within },
  );

/** Waits until what the selector finds says this, seen or only heard. */
export const says = (page, selector, words) =>
  until(`${words} in ${selector}`, async () => words.test((await page.script('return document.querySelector(arguments[0])?.textContent ?? ""', selector)).trim()));

/** The heading of the band where the assessment of a discharge stands on the page of the day. */
export const bandOf = (page) =>
  page.script(`return document.querySelector(arguments[0])?.closest('section.due')?.querySelector('h2')?.innerText.trim() ?? null`, inToday);

/** Begins the report of a ward, for a person nobody has in file: what the phone says, up to the address. */
export async function newPerson(page, { surname, name, code, residence }) {
  const { keyboard } = page;
  await keyboard.press('Alt+n');
  await page.get('heading', 'Nuova segnalazione');
  await focusIn(page, '#who');
  await keyboard.say(`${surname} ${name}`);
  await page.get('option', /^Nuova persona/);
  await keyboard.press('Alt+n');
  await focusIn(page, '#code');
  await keyboard.type(code);
  await until('the date of birth', () => page.script('return document.getElementById("birthDate").value !== ""'));
  await tabTo(page, 'residence');
  await keyboard.type(residence.letters);
  await page.get('option', new RegExp(`^${residence.name}`));
  await keyboard.press('Enter');
}

/** A day, an hour, in the fields of the arrival at the COT; the focus is in the first. */
export async function arrivedAt(page, { day, time }) {
  const { keyboard } = page;
  await focusIn(page, '#received-day');
  await keyboard.press('Control+a');
  await keyboard.type(day);
  await keyboard.press('Tab', 'Control+a');
  await keyboard.type(time);
}

/** Where it comes from, and that it reached the COT at a moment that is typed. */
export async function fromWard(page, arrival) {
  const { keyboard } = page;
  await tabTo(page, 'source', 14);
  await keyboard.press('1', 'Tab');
  await focusIn(page, '#facility');
  await keyboard.press('ArrowDown', 'Tab');
  await keyboard.say('Medicina');
  await tabTo(page, 'arrival', 2);
  await keyboard.press('2', 'Tab');
  await arrivedAt(page, arrival);
}

/** Why, when, and the score of the ward. */
export async function whyAndWhen(page, { motive, expected, brass }) {
  const { keyboard } = page;
  await tabTo(page, 'motive');
  await keyboard.say(motive);
  await keyboard.press('Tab');
  await keyboard.type(expected);
  if (!brass) return;
  await keyboard.press('Tab');
  await keyboard.type(brass.total);
  await keyboard.press('Tab');
  await keyboard.type(brass.day);
}

/** She has a code with four digits replaced by letters. */
export const MARIA = { surname: 'rossi', name: 'maria', code: 'RSSMRA38MR5D14NS', residence: { letters: 'pandi', name: 'Pandino' } };
