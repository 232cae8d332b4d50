import { Page } from '../shell/Page';
import { shell } from '../words/shell';

export const Persone = () => <Page title={shell.rooms.persone}>{null}</Page>;
