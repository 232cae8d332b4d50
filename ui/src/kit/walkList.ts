import type { KeyboardEvent } from 'react';
import { rowAfter } from './gridKeys';

/**
 * Arrows, Home and End walk the elements of a plain list that carry `data-stop`; Tab works as usual. From between them the down arrow goes
 * to the next one.
 */
export function walkList(event: KeyboardEvent<HTMLElement>) {
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const here = document.activeElement;
  const on = here instanceof HTMLElement && stops.includes(here);
  const before = stops.filter((stop) => here && precedes(stop, here)).length;
  const to = rowAfter(event.key, on ? before : before - 1, stops.length, 8);
  if (to === undefined || (!on && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  stops[to]?.focus();
}

const precedes = (one: Node, other: Node) =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
