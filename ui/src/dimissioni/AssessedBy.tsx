import { type AssessorForm, useChoices, useSession } from '../ipc';
import { Button, Select, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { dimissioneGesti } from '../words/dimissioneGesti';
import { byId, withAnother, without } from './assess';

const words = dimissioneGesti.assess;

type Props = {
  by: readonly AssessorForm[];
  onChange: (by: AssessorForm[]) => void;
  error: (field: string) => string | undefined;
};

/** Who assessed: the operator who writes, or each of those who did. */
export function AssessedBy({ by, onChange, error }: Props) {
  const { operatorId, operatorName } = useSession();
  const roles = useChoices('assessorRole');
  const bodies = useChoices('assessorBody');
  const set = (at: number, patch: Partial<AssessorForm>) =>
    onChange(by.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const add = () => {
    const next = withAnother(by, { operatorId, name: operatorName });
    onChange(next);
    focusSoon(byId(by.length === 0 ? 0 : next.length - 1, by.length === 0 ? 'role' : 'name'));
  };
  const remove = (at: number) => {
    onChange(without(by, at, operatorId));
    focusSoon('add-assessor');
  };
  return (
    <section className="stack tight" aria-labelledby="assessed-by">
      <div className="row">
        <h4 id="assessed-by">{words.who}</h4>
        {by.length === 0 && <span>{operatorName}</span>}
        <span className="push">
          <Button id="add-assessor" kind="quiet" icon="plus" onClick={add}>
            {words.add}
          </Button>
        </span>
      </div>
      {by.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity, and are only added at the end
        <div key={at} className="assessor">
          <TextField
            id={byId(at, 'name')}
            label={words.name}
            required
            value={one.name}
            error={error(byId(at, 'name'))}
            onChange={(name) => set(at, one.operatorId ? { name, operatorId: null } : { name })}
          />
          <Select
            id={byId(at, 'role')}
            label={words.role}
            none={words.roleNone}
            required
            value={one.role}
            error={error(byId(at, 'role'))}
            choices={roles}
            onChange={(role) => set(at, { role })}
          />
          <Select
            id={byId(at, 'body')}
            label={words.body}
            none={words.bodyNone}
            required
            value={one.body}
            error={error(byId(at, 'body'))}
            choices={bodies}
            onChange={(body) => set(at, { body })}
          />
          <Button kind="quiet" icon="delete" aria-label={words.remove(one.name)} onClick={() => remove(at)}>
            {null}
          </Button>
        </div>
      ))}
    </section>
  );
}
