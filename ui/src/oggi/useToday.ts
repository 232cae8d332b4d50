import { keepPreviousData } from '@tanstack/react-query';
import { type AskOptions, useAsk } from '../ipc';
import { useWhose } from './whose';

/** The work that is due, as it is asked everywhere: whoever only looks at it (`enabled: false`) finds what is already here. */
export const useToday = (options: AskOptions<'today.list'> = {}) =>
  useAsk('today.list', { mine: useWhose() === 'mine' }, { placeholderData: keepPreviousData, ...options });
