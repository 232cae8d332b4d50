import { Page } from '../shell/Page';
import { shell } from '../words/shell';

export const Accessi = () => <Page title={shell.rooms.accessi}>{null}</Page>;
