/** Fewest characters of a passphrase; Rust refuses fewer. */
export const SHORTEST = 12;

export type Strength =
  | { level: 'short'; lacking: number }
  | { level: 'repetitive' }
  | { level: 'enough' }
  | { level: 'good' }
  | { level: 'excellent' };

/** A hint on a passphrase while it is typed. It never blocks: only the length does. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase];
  if (letters.length < SHORTEST) return { level: 'short', lacking: SHORTEST - letters.length };
  const words = passphrase.split(/[\s\-_.,;]+/).filter((word) => word.length >= 3).length;
  if (new Set(letters.map((letter) => letter.toLowerCase())).size < 6) return { level: 'repetitive' };
  if (letters.length >= 20 && words >= 4) return { level: 'excellent' };
  if (letters.length >= 16) return { level: 'good' };
  return { level: 'enough' };
}

export type PassphraseTrouble = 'short' | 'different' | null;

/** Whether a new passphrase, typed twice, may be used. */
export const troubleOf = (passphrase: string, again: string): PassphraseTrouble =>
  [...passphrase].length < SHORTEST ? 'short' : passphrase !== again ? 'different' : null;
