import {
  QueryClient,
  type UseQueryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Args, type Command, call, type Reply } from './call';
import type { CallError } from './error';

/**
 * Reading a person's file writes a row in its log: nothing is read again unless something changed. What was sent may hold a passphrase:
 * nothing of it is kept once its form is gone.
 */
export const newClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 0, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });

/** What the caller may choose about a question. */
export type AskOptions<K extends Command> = Omit<
  UseQueryOptions<Reply<K>, CallError>,
  'queryKey' | 'queryFn'
>;

/** Asks for something and keeps it while it is shown. */
export const useAsk = <K extends Command>(name: K, args: Args<K>, options: AskOptions<K> = {}) =>
  useQuery<Reply<K>, CallError>({ queryKey: [name, args], queryFn: () => call(name, args), ...options });

/** The areas whose answers may differ after a command of an area was done. */
const touched: Record<string, readonly string[]> = {
  archive: ['archive'],
  session: [],
  person: [
    'person',
    'intake',
    'vmd',
    'administration',
    'plan',
    'application',
    'waiting',
    'discharge',
    'today',
  ],
  intake: ['intake', 'person', 'vmd', 'discharge', 'today'],
  vmd: ['vmd', 'person', 'intake', 'meeting', 'plan', 'application', 'waiting', 'discharge', 'today'],
  administration: ['administration', 'vmd', 'person', 'meeting', 'today'],
  meeting: ['meeting', 'vmd', 'person', 'plan', 'application', 'waiting', 'unit', 'today'],
  plan: ['plan', 'vmd', 'person', 'application', 'waiting', 'today'],
  application: ['application', 'waiting', 'unit', 'vmd', 'person', 'meeting', 'plan', 'discharge', 'today'],
  discharge: ['discharge', 'vmd', 'application', 'waiting', 'person', 'intake', 'today'],
  instrument: ['instrument', 'vmd'],
  catalogue: ['catalogue'],
  draft: ['today'],
  today: ['today'],
  reminder: ['reminder', 'person', 'today'],
  operator: ['operator', 'intake', 'vmd', 'archive', 'discharge'],
  territory: ['territory', 'intake', 'vmd', 'person', 'waiting', 'discharge'],
  setting: ['setting', 'archive', 'application', 'waiting', 'discharge', 'today'],
  backup: ['backup', 'archive'],
  unit: ['unit', 'waiting', 'application', 'vmd'],
  import: ['import', 'unit', 'person', 'application', 'waiting', 'vmd', 'today'],
  document: ['document', 'person'],
  letterhead: ['letterhead'],
  export: ['document', 'person'],
};

/** `deadline.*` brings the rest of what `today.list` begins: the two change together. */
const areaOf = (name: string) => (name.startsWith('deadline.') ? 'today' : (name.split('.')[0] ?? name));

/**
 * Asks again for everything that a command of an area may have changed, but for the questions named; resolves when what is shown is
 * here.
 */
export function useRefresh(area: string, ...but: Command[]) {
  const client = useQueryClient();
  const kept = but.join();
  return useCallback(() => {
    const areas = touched[area] ?? [];
    return client.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        areas.includes(areaOf(String(name))) && !kept.split(',').includes(String(name)),
    });
  }, [client, area, kept]);
}

/** Does something, then asks again for what may have changed. */
export function useDo<K extends Command>(name: K) {
  const refresh = useRefresh(areaOf(name));
  return useMutation<Reply<K>, CallError, Args<K>>({
    mutationFn: (args) => call(name, args),
    onSuccess: () => void refresh(),
  });
}

export type Catalogue = Reply<'catalogue.read'>;

/** The lists of words that forms offer; they do not change while the program runs. */
export const useCatalogue = () => useAsk('catalogue.read', {}, { staleTime: Number.POSITIVE_INFINITY }).data;

/** One list as choices for a control; empty while it is being read. */
export const useChoices = (list: string): { value: string; label: string }[] =>
  (useCatalogue()?.lists[list] ?? []).map(({ code, label }) => ({ value: code, label }));
