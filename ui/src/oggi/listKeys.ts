import type { KeyboardEvent } from 'react';
import { walkList } from '../kit';
import { choose, type Whose } from './whose';

const digits: Record<string, Whose> = { 1: 'mine', 2: 'equipe' };
const steps: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Arrows up and down walk the rows, 1 and 2 choose whose; `aside` is what the arrows to the sides do, on a page that has sides. A key pressed
 * in a window above comes here too, and is not for the page.
 */
export const listKeys = (aside?: (step: -1 | 1) => void) => (event: KeyboardEvent<HTMLElement>) => {
  const { target, currentTarget, key } = event;
  if (event.defaultPrevented || !(target instanceof Element) || !currentTarget.contains(target)) return;
  const modified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
  if (modified || target.matches('input, textarea, select')) return walkList(event);
  const [whose, step] = [digits[key], steps[key]];
  if (whose) choose(whose);
  else if (step && aside) aside(step);
  else return walkList(event);
  event.preventDefault();
};
