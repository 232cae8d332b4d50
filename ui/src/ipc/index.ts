export {
  type AskOptions,
  type Catalogue,
  newClient,
  useAsk,
  useCatalogue,
  useChoices,
  useDo,
  useRefresh,
} from './ask';
export { type Args, type Command, call, type Reply, whenLocked } from './call';
export { CallError } from './error';
export type * from './generated/commands';
export { SessionContext, useSession } from './session';
