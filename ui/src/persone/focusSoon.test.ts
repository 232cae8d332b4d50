import { beforeEach, expect, it, vi } from 'vitest';
import { focusSoon, keepFocus } from './focusSoon';

const focused = () => document.activeElement?.id;
const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => {
  document.body.innerHTML = '<button id="now">Ora</button><button id="answer">Rispondi</button>';
});

it('waits for a field that is about to appear', async () => {
  focusSoon('late');
  await pass(40);
  document.body.insertAdjacentHTML('beforeend', '<input id="late">');
  await vi.waitFor(() => expect(focused()).toBe('late'));
});

it('leaves the focus to who asked later, also when the first had to wait', async () => {
  focusSoon(() => 'now', 60);
  await pass(20);
  focusSoon('answer');
  await pass(200);
  expect(focused()).toBe('answer');
});

it('asks which field only when its time has come', async () => {
  focusSoon(() => (document.getElementById('now') ? 'now' : 'answer'), 30);
  document.getElementById('now')?.remove();
  await vi.waitFor(() => expect(focused()).toBe('answer'));
});

it('is taken back by who says that the focus stays', async () => {
  document.getElementById('answer')?.focus();
  focusSoon('now');
  keepFocus();
  await pass(100);
  expect(focused()).toBe('answer');
});
