import { useState } from 'react';
import { isKept } from '../../form/useKept';
import { shortDayOf } from '../../form/when';
import { type OperatorView, useAsk, useSession } from '../../ipc';
import { Button, Dialog, Tag } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Deactivate } from './Deactivate';
import { EditOperator, keptName } from './EditOperator';
import { ResetPassphrase } from './ResetPassphrase';

const words = amministrazione.operators;

type Task = { what: 'add' } | { what: 'edit' | 'reset' | 'deactivate'; who: OperatorView };

const titleOf = (task: Task) =>
  task.what === 'add'
    ? words.add
    : {
        edit: words.editOf,
        reset: task.who.active ? words.resetOf : words.reactivateOf,
        deactivate: words.deactivateOf,
      }[task.what](task.who.name);

/** Who works in this archive, with which roles. */
export function Operatori() {
  const { may } = useSession();
  const operators = useAsk('operator.list', {});
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const mayChange = may('operator.change');
  return (
    <div className="stack">
      {mayChange && (
        <div className="row">
          <Button icon="plus" onClick={() => setTask({ what: 'add' })}>
            {words.add}
          </Button>
          {isKept(keptName(null)) && <Tag tone="warning">{words.unfinishedNew}</Tag>}
        </div>
      )}
      <Answer of={operators}>
        {(all) => (
          <table className="plain card-table" aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.roles}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.since}</th>
                {mayChange && <th scope="col">{words.actions}</th>}
              </tr>
            </thead>
            <tbody>
              {all.map((who) => (
                <tr key={who.operatorId}>
                  <th scope="row">
                    <b>{who.name}</b> {who.me && <Tag tone="info">{words.me}</Tag>}{' '}
                    {isKept(keptName(who)) && <Tag tone="warning">{words.unfinished}</Tag>}
                    <br />
                    <span className="quiet">{[who.body, who.email].filter(Boolean).join(' · ')}</span>
                  </th>
                  <td>{who.roleLabels.join(', ')}</td>
                  <td>
                    <Tag tone={who.active ? 'success' : 'neutral'}>
                      {who.active ? words.active : words.inactive}
                    </Tag>
                  </td>
                  <td className="num nowrap">{shortDayOf(who.since)}</td>
                  {mayChange && (
                    <td>
                      <div className="row">
                        <Button
                          kind="quiet"
                          icon="pencil"
                          aria-label={words.editOf(who.name)}
                          onClick={() => setTask({ what: 'edit', who })}
                        >
                          {words.edit}
                        </Button>
                        {!who.me && (
                          <Button
                            kind="quiet"
                            icon="key"
                            aria-label={(who.active ? words.resetOf : words.reactivateOf)(who.name)}
                            onClick={() => setTask({ what: 'reset', who })}
                          >
                            {who.active ? words.reset : words.reactivate}
                          </Button>
                        )}
                        {!who.me && who.active && (
                          <Button
                            kind="quiet"
                            icon="ban"
                            aria-label={words.deactivateOf(who.name)}
                            onClick={() => setTask({ what: 'deactivate', who })}
                          >
                            {words.deactivate}
                          </Button>
                        )}
                      </div>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      <Dialog title={task ? titleOf(task) : ''} open={task !== null} onClose={close}>
        {(task?.what === 'add' || task?.what === 'edit') && (
          <EditOperator
            who={task.what === 'edit' ? task.who : null}
            onDone={close}
            onReopen={() => setTask(task)}
          />
        )}
        {task?.what === 'reset' && <ResetPassphrase who={task.who} onDone={close} />}
        {task?.what === 'deactivate' && <Deactivate who={task.who} onDone={close} />}
      </Dialog>
    </div>
  );
}
