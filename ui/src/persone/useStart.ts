import { useState } from 'react';

/**
 * A choice that begins as proposed: by a half-filled form that waits, known a moment after the page. Once proposed or chosen it stays,
 * whatever becomes of the proposal.
 */
export function useStart<T>(proposed: T | undefined, otherwise: T): [T, (value: T) => void] {
  const [chosen, choose] = useState<{ value: T }>();
  if (!chosen && proposed !== undefined) choose({ value: proposed });
  return [chosen ? chosen.value : (proposed ?? otherwise), (value) => choose({ value })];
}
