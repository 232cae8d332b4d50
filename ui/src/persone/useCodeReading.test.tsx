import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, useCallback, useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type CodeView, newClient } from '../ipc';
import { emptyPerson, type PersonTyped } from './typed';
import { useCodeReading } from './useCodeReading';

const crema = { code: 'D142', name: 'Crema', province: 'CR', note: '', local: true };
const replies: Record<string, Partial<CodeView>> = {
  RSSMRA38M55D142R: { valid: true, sex: 'F', birthDates: ['1938-08-15'], place: crema },
  BNCDAA24B68L539A: { valid: true, sex: 'F', birthDates: ['1924-02-28', '2024-02-28'], place: crema },
  RSSMRA80A01H501U: {
    valid: true,
    sex: 'M',
    birthDates: ['1980-01-01'],
    place: { ...crema, code: 'H501', name: 'Roma' },
  },
  RSSMRA38M55D142S: { valid: false, error: 'Il carattere di controllo non torna.' },
};

beforeAll(() => import('../ipc/loopback'));
beforeEach(() => {
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { code } = JSON.parse(body) as { code: string };
    const blank = {
      valid: false,
      kind: null,
      canonical: null,
      sex: null,
      birthDates: [],
      place: null,
      warnings: [],
      error: null,
    };
    return Response.json({ ...blank, ...replies[code] });
  });
});
afterEach(() => vi.unstubAllGlobals());

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={newClient()}>{children}</QueryClientProvider>
);

const form = (start: Partial<PersonTyped> = {}) =>
  renderHook(
    () => {
      const [typed, setTyped] = useState<PersonTyped>({ ...emptyPerson, ...start });
      const change = useCallback(
        (patch: Partial<PersonTyped>) => setTyped((now) => ({ ...now, ...patch })),
        [],
      );
      return { typed, change, reading: useCodeReading(typed, change) };
    },
    { wrapper },
  ).result;

it('a complete code fills what is empty', async () => {
  const result = form();
  act(() => result.current.change({ code: 'rss mra 38m55 d142r' }));
  await waitFor(() => expect(result.current.typed.sex).toBe('F'));
  expect(result.current.typed).toMatchObject({
    birthDate: '15/08/1938',
    birthPlace: { code: 'D142', text: 'Crema' },
  });
  expect(result.current.reading.proposed).toEqual({ sex: true, birthDate: true, birthPlace: true });
});

it('never replaces what a person typed', async () => {
  const result = form({ birthDate: '16/8/1938', sex: 'M' });
  act(() => result.current.change({ code: 'RSSMRA38M55D142R' }));
  await waitFor(() => expect(result.current.typed.birthPlace.code).toBe('D142'));
  expect(result.current.typed).toMatchObject({ birthDate: '16/8/1938', sex: 'M' });
});

it('never guesses the century', async () => {
  const result = form();
  act(() => result.current.change({ code: 'BNCDAA24B68L539A' }));
  await waitFor(() => expect(result.current.typed.sex).toBe('F'));
  expect(result.current.typed.birthDate).toBe('');
  expect(result.current.reading.centuries).toEqual(['1924-02-28', '2024-02-28']);
});

it('another code replaces only what the first one had filled', async () => {
  const result = form();
  act(() => result.current.change({ code: 'RSSMRA38M55D142R' }));
  await waitFor(() => expect(result.current.typed.sex).toBe('F'));
  act(() => result.current.change({ birthDate: '1/2/1940' }));
  act(() => result.current.change({ code: 'RSSMRA80A01H501U' }));
  await waitFor(() => expect(result.current.typed.sex).toBe('M'));
  expect(result.current.typed).toMatchObject({ birthDate: '1/2/1940', birthPlace: { code: 'H501' } });
});

it('what a code had filled goes away with the code', async () => {
  const result = form();
  act(() => result.current.change({ code: 'RSSMRA38M55D142R' }));
  await waitFor(() => expect(result.current.typed.sex).toBe('F'));
  act(() => result.current.change({ birthDate: '1/2/1940' }));
  act(() => result.current.change({ code: '' }));
  await waitFor(() => expect(result.current.typed.sex).toBe(''));
  expect(result.current.typed).toMatchObject({ birthDate: '1/2/1940', birthPlace: { code: '', text: '' } });
});

it('says why a complete code is not one, and fills nothing', async () => {
  const result = form();
  act(() => result.current.change({ code: 'RSSMRA38M55D142S' }));
  await waitFor(() => expect(result.current.reading.error).toMatch(/controllo/));
  expect(result.current.typed).toMatchObject({ birthDate: '', sex: '' });
});
