/** Letters without accents and marks, so that «comunita» finds «comunità» and «cdom» finds «C-DOM/ADI». */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLocaleLowerCase('it')
    .trim();

/**
 * The entries that contain every word typed: first those where the first of them is a whole word («sad» is «Assistenza domiciliare (SAD)»),
 * then those that begin with it, then the others; each in the order of the list.
 */
export function matching<C extends { label: string }>(choices: readonly C[], text: string): C[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const rank = ({ label }: C) =>
    plain(label).split(/\s+/).includes(first) ? 0 : plain(label).startsWith(first) ? 1 : 2;
  const found = choices.filter(({ label }) => words.every((word) => plain(label).includes(word)));
  return [0, 1, 2].flatMap((wanted) => found.filter((each) => rank(each) === wanted));
}
