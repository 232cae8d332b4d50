const particles = new Set(
  'de di da del della dello dei degli delle dal dalla dai la lo li le van von ben el al san santa'.split(' '),
);

const titled = (words: string) =>
  words.replace(
    /\p{L}+/gu,
    (word) => word[0]?.toLocaleUpperCase('it') + word.slice(1).toLocaleLowerCase('it'),
  );

const cased = (words: string) =>
  words === words.toLocaleLowerCase('it') || words === words.toLocaleUpperCase('it') ? titled(words) : words;

/** What someone typed while looking for a person, read as the beginning of a new file: nothing is typed twice. */
export function readQuery(query: string): { surname: string; name: string; code: string; phone: string } {
  const none = { surname: '', name: '', code: '', phone: '' };
  const typed = query.trim().replace(/\s+/g, ' ');
  const plain = typed.replace(/\s/g, '').toUpperCase();
  if (/^[A-Z0-9]{16}$/.test(plain) && /\d/.test(plain) && /[A-Z]{3}/.test(plain))
    return { ...none, code: plain };
  if (/^[+\d][\d\s./-]{5,}$/.test(typed)) return { ...none, phone: typed };
  if (/\d/.test(typed)) return none;
  const words = typed.split(' ').filter(Boolean);
  let end = 0;
  while (end < words.length - 1 && particles.has(words[end]?.toLowerCase() ?? '')) end += 1;
  return {
    ...none,
    surname: cased(words.slice(0, end + 1).join(' ')),
    name: cased(words.slice(end + 1).join(' ')),
  };
}
