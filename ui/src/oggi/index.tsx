import { Page } from '../shell/Page';
import { shell } from '../words/shell';

export const Oggi = () => <Page title={shell.rooms.oggi}>{null}</Page>;
