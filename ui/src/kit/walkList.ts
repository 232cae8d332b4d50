import type { KeyboardEvent } from 'react';
import { rowAfter } from './gridKeys';

/**
 * Arrows, Home and End walk the elements of a plain list that carry `data-stop`; Tab works as usual. From outside the list, but inside
 * what listens, the down arrow enters it.
 */
export function walkList(event: KeyboardEvent<HTMLElement>) {
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = rowAfter(event.key, at, stops.length, 8);
  if (to === undefined || (at < 0 && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  stops[to]?.focus();
}
