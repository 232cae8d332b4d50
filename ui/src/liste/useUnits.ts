import { useAsk } from '../ipc';

/** The units, those that no longer take people in too: an application may name one of them. */
export const useUnits = () => useAsk('unit.list', { all: true }, { staleTime: 60_000 });
