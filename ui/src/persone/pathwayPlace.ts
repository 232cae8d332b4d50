import type { PathwayView } from '../ipc';

/** The room of each kind of pathway. */
const rooms: Record<string, string> = {
  intake: '/accessi',
  vmd: '/vmd',
  plan: '/progetti',
  application: '/liste',
  discharge: '/dimissioni',
};

/** Where a pathway is opened; `undefined` for those that have no room yet. */
export const pathwayPlace = ({ kind, pathwayId }: Pick<PathwayView, 'kind' | 'pathwayId'>) =>
  rooms[kind] && `${rooms[kind]}/${pathwayId}`;
