/** Letters without accents and marks, so that «comunita» finds «comunità» and «cdom» finds «C-DOM/ADI». */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLocaleLowerCase('it')
    .trim();

/** The entries that contain every word typed; those that begin with it first, otherwise in the order of the list. */
export function matching<C extends { label: string }>(choices: readonly C[], text: string): C[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const found = choices.filter(({ label }) => words.every((word) => plain(label).includes(word)));
  const begins = ({ label }: C) => plain(label).startsWith(first);
  return [...found.filter(begins), ...found.filter((each) => !begins(each))];
}
