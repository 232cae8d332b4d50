import type { InstrumentState } from '../ipc';
import { vmd } from '../words/vmd';

type State = Pick<InstrumentState, 'administrationId' | 'draftSavedAt'>;

/** Where an instrument is filled, taken up again or read. */
export const pathOfScale = (
  vmdId: string,
  { id, administrationId }: Pick<InstrumentState, 'id' | 'administrationId'>,
) => (administrationId ? `/scale/${administrationId}` : `/vmd/${vmdId}/scale/${id}`);

export const isDone = ({ administrationId }: Pick<InstrumentState, 'administrationId'>) =>
  administrationId !== null;
export const isBegun = (state: State) => isDone(state) || state.draftSavedAt !== null;

/** The state in one word. */
export const wordOf = (state: State) =>
  isDone(state) ? vmd.scaleDone : state.draftSavedAt ? vmd.scaleDraft : vmd.scaleTodo;

/** The score with its band, or the word for the state while there is none. */
export const saidOf = (state: InstrumentState) =>
  isDone(state) && state.score ? [state.score, state.bandLabel].filter(Boolean).join(', ') : wordOf(state);

/** Those that the protocol asks, or that someone began anyway; and the rest, to choose from if needed. */
export const asked = (all: readonly InstrumentState[]) => ({
  now: all.filter((each) => each.always || isBegun(each)),
  ifNeeded: all.filter((each) => !each.always && !isBegun(each)),
});
