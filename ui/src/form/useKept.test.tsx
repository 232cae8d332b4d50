import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { isKept, keepAgain, useKept } from './useKept';

afterEach(cleanup);

const blank = { name: '', roles: [] as string[] };
const open = (name: string) => renderHook(() => useKept(name, blank));

it('what was typed is there when the form opens again, and only there', () => {
  const first = open('a');
  act(() => first.result.current.change({ name: 'Paolo' }));
  act(() => first.result.current.change({ roles: ['pua'] }));
  first.unmount();
  expect(isKept('a')).toBe(true);
  expect(open('a').result.current.form).toEqual({ name: 'Paolo', roles: ['pua'] });
  expect(open('b').result.current.form).toEqual(blank);
});

it('a form brought back to how it began is not unfinished', () => {
  const { result } = open('c');
  act(() => result.current.change({ name: 'P' }));
  act(() => result.current.change({ name: '' }));
  expect(isKept('c')).toBe(false);
  expect(result.current.drop()).toBeUndefined();
});

it('an emptied form gives back what it held, to be kept again', () => {
  const { result, unmount } = open('d');
  act(() => result.current.change({ name: 'Paolo' }));
  let held: object | undefined;
  act(() => {
    held = result.current.drop();
  });
  expect(result.current.form).toEqual(blank);
  expect(isKept('d')).toBe(false);
  unmount();
  keepAgain('d', held ?? {});
  expect(open('d').result.current.form.name).toBe('Paolo');
});
