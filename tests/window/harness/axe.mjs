import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let source;

/** Runs axe-core inside the page and answers with its violations, told so that a person can find them. */
export async function axe(page, { except = [] } = {}) {
  source ??= await readFile(SOURCE, 'utf8');
  const there = await page.script('return typeof window.axe === "object"');
  if (!there) await page.script(source);
  const options = {
    iframes: false,
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: STANDARDS },
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
  };
  const { violations, passes } = await page.promise('return window.axe.run(document, arguments[0])', options);
  if (passes.length === 0) throw new Error('axe checked nothing');
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.html.slice(0, 160)}`));
}
