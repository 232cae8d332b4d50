import { describe, expect, it } from 'vitest';
import { actions, actionsFor } from './actions';

const found = (query: string) => actionsFor(query, actions).map((action) => action.id);

describe('finding an action by its name', () => {
  it('shows all of them when nothing is typed', () => expect(found('')).toHaveLength(actions.length));
  it.each([
    ['nuovo', ['new-intake']],
    ['acc nuo', ['new-intake']],
    ['domanda', ['new-application']],
    ['segnal', ['new-discharge']],
    ['dimis', ['new-discharge', '/dimissioni']],
    ['urgen', ['urgencies']],
    ['liste', ['urgencies', '/liste']],
    ['BLOCCA', ['lock']],
    ['archivio', ['lock']],
    ['relaz', ['report']],
    ['sicur', ['sicurezza']],
    ['zzz', []],
  ])('%s', (query, ids) => expect(found(query)).toEqual(ids));
});
