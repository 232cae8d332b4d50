import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CallError } from '../ipc';
import type { Missing } from '../kit';
import { useSubmit } from './useSubmit';

const start = { values: { phone: '' } as Record<string, string>, wrong: [] as Missing[] };
const form = () =>
  renderHook((props: typeof start) => useSubmit(() => props.wrong, { values: props.values }), {
    initialProps: start,
  });

const refused = (fields: Missing[]) => () =>
  Promise.reject(new CallError({ code: 'invalid', message: 'Ci sono dati da sistemare.', fields }));

it('says nothing before the first attempt', () => {
  const { result, rerender } = form();
  rerender({ ...start, wrong: [{ field: 'need', message: 'Manca' }] });
  expect(result.current.missing).toEqual([]);
});

it('does not ask Rust while the form itself is wrong', async () => {
  const { result, rerender } = form();
  rerender({ ...start, wrong: [{ field: 'need', message: 'Manca' }] });
  let asked = false;
  await act(() => result.current.submit(async () => (asked = true)));
  expect(asked).toBe(false);
  expect(result.current.error('need')).toBe('Manca');
  rerender(start);
  expect(result.current.missing).toEqual([]);
});

it('drops what Rust said of a field once that field is corrected', async () => {
  const { result, rerender } = form();
  await act(() => result.current.submit(refused([{ field: 'phone', message: 'Manca il telefono' }])));
  expect(result.current.error('phone')).toBe('Manca il telefono');
  rerender({ ...start, values: { phone: '0373' } });
  expect(result.current.error('phone')).toBeUndefined();
});

it('a refusal about no field is told as a sentence, and the next attempt clears it', async () => {
  const { result } = form();
  await act(() => result.current.submit(refused([])));
  expect(result.current.general).toBe('Ci sono dati da sistemare.');
  await act(() => result.current.submit(async () => {}));
  expect(result.current.general).toBeUndefined();
  expect(result.current.busy).toBe(false);
});

it('two presses of the same key save once', async () => {
  const { result } = form();
  let saved = 0;
  let end = () => {};
  const slow = () =>
    new Promise<void>((done) => {
      saved += 1;
      end = done;
    });
  await act(async () => {
    const first = result.current.submit(slow);
    const second = result.current.submit(slow);
    end();
    await Promise.all([first, second]);
  });
  expect(saved).toBe(1);
});
