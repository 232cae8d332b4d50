const steps = (text: string, sizes: readonly number[]) => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts.filter(Boolean).join(' ');
};

/** A code as one reads it aloud: `RSS MRA 38M55 D142 R`, `STP 030 001 1234567`. */
export function groupCode(code: string): string {
  const plain = code.replace(/\s+/g, '').toUpperCase();
  if (/^(STP|ENI)\d{13}$/.test(plain)) return steps(plain, [3, 3, 3, 7]);
  if (plain.length === 16) return steps(plain, [3, 3, 5, 4, 1]);
  if (/^\d{11}$/.test(plain)) return steps(plain, [4, 4, 3]);
  return plain;
}

/** The recovery code as its groups, whatever separates them in what was typed. */
export const recoveryGroups = (typed: string): string[] =>
  (typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .match(/.{1,4}/g) ?? []) as string[];

/** The recovery code as printed: groups of four joined by a dash. */
export const recoveryCode = (typed: string): string => recoveryGroups(typed).join('-');
