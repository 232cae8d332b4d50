import { beforeEach, describe, expect, it, vi } from 'vitest';
import { focusSoon, fromForm } from './focusSoon';

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

describe('a form that was stored', () => {
  beforeEach(() => {
    document.body.innerHTML = '<form><input id="text"><input id="measure"></form><input id="other">';
  });
  const stored = () => fromForm(document.querySelector('form'), () => focusSoon('text'));

  it('takes the focus back to its first field', async () => {
    document.getElementById('measure')?.focus();
    stored();
    await vi.waitFor(() => expect(focused()).toBe('text'));
  });

  it('takes it also when what had it is gone', async () => {
    document.getElementById('measure')?.focus();
    stored();
    document.getElementById('measure')?.remove();
    await vi.waitFor(() => expect(focused()).toBe('text'));
  });

  it.each([
    ['before', true],
    ['right after', false],
  ])('leaves it to who went on elsewhere %s it was stored', async (_, before) => {
    if (before) document.getElementById('other')?.focus();
    stored();
    document.getElementById('other')?.focus();
    await pass(100);
    expect(focused()).toBe('other');
  });
});
