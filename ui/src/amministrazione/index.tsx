import { Page } from '../shell/Page';
import { shell } from '../words/shell';

export const Amministrazione = () => <Page title={shell.rooms.amministrazione}>{null}</Page>;
