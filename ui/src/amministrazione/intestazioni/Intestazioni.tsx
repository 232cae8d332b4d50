import './intestazioni.css';
import { useState } from 'react';
import { isKept } from '../../form/useKept';
import { type LetterheadView, useAsk, useSession } from '../../ipc';
import { Button, Dialog, EmptyState, Tag } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { Answer } from '../../shell/Answer';
import { intestazioni as words } from '../../words/intestazioni';
import { EditLetterhead } from './EditLetterhead';
import { LetterheadPreview } from './LetterheadPreview';
import { keptName } from './typed';
import { Withdraw } from './Withdraw';

type Task =
  | { what: 'edit'; letterhead: LetterheadView | null }
  | { what: 'withdraw'; letterhead: LetterheadView };

/** Who writes the documents: the letterheads, each as it looks on paper. */
export function Intestazioni() {
  const all = useAsk('letterhead.list', {});
  const [chosen, setChosen] = useState<string>();
  const [task, setTask] = useState<Task | null>(null);
  const edit = (letterhead: LetterheadView | null) => {
    setTask({ what: 'edit', letterhead });
    focusSoon('letterhead-edit');
  };
  /** After a form: back to the letterhead, with the focus on its name. */
  const back = (letterheadId?: string) => {
    setTask(null);
    if (letterheadId) setChosen(letterheadId);
    focusSoon((letterheadId ?? chosen) ? 'letterhead-title' : 'letterhead-add');
  };
  return (
    <Answer of={all}>
      {(letterheads) => {
        const standing = letterheads.filter(({ withdrawn }) => !withdrawn);
        const shown =
          letterheads.find(({ letterheadId }) => letterheadId === chosen) ?? standing[0] ?? letterheads[0];
        if (task?.what === 'edit')
          return (
            <EditLetterhead
              key={keptName(task.letterhead)}
              letterhead={task.letterhead}
              first={standing.length === 0}
              onDone={back}
              onReopen={() => edit(task.letterhead)}
            />
          );
        return (
          <div className="reading narrow letterheads">
            <div className="stack">
              <p className="quiet">{words.what}</p>
              <div className="row">
                <Button id="letterhead-add" icon="plus" onClick={() => edit(null)}>
                  {words.add}
                </Button>
                {isKept(keptName(null)) && <Tag tone="warning">{words.unfinished}</Tag>}
              </div>
              {letterheads.length === 0 ? (
                <EmptyState icon="pa" title={words.none}>
                  <p>{words.noneHint}</p>
                </EmptyState>
              ) : (
                <ul className="choose" aria-label={words.list}>
                  {letterheads.map((each) => (
                    <li key={each.letterheadId}>
                      <button
                        type="button"
                        aria-current={each === shown || undefined}
                        onClick={() => setChosen(each.letterheadId)}
                      >
                        <span className="letterhead-name">{each.form.name}</span>
                        <State of={each} />
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </div>
            {shown ? (
              <One
                key={shown.letterheadId}
                of={shown}
                onEdit={() => edit(shown)}
                onWithdraw={() => setTask({ what: 'withdraw', letterhead: shown })}
              />
            ) : (
              <p className="quiet">{words.pick}</p>
            )}
            <Dialog
              title={task ? words.withdrawOf(task.letterhead?.form.name ?? '') : ''}
              open={task !== null}
              onClose={() => setTask(null)}
            >
              {task && <Withdraw letterhead={task.letterhead} onDone={() => back()} />}
            </Dialog>
          </div>
        );
      }}
    </Answer>
  );
}

const State = ({ of }: { of: LetterheadView }) => {
  if (isKept(keptName(of))) return <Tag tone="warning">{words.unfinished}</Tag>;
  if (of.withdrawn) return <Tag>{words.withdrawn}</Tag>;
  return of.form.default ? <Tag tone="info">{words.isDefault}</Tag> : null;
};

/** One letterhead: for which documents, and how it looks. */
function One({ of, onEdit, onWithdraw }: { of: LetterheadView; onEdit: () => void; onWithdraw: () => void }) {
  const { may } = useSession();
  const { form, withdrawn } = of;
  return (
    <section className="text stack" aria-labelledby="letterhead-title">
      <div className="row">
        <h2 id="letterhead-title" tabIndex={-1}>
          {form.name}
        </h2>
        <State of={of} />
        {may('letterhead.change') && (
          <span className="row push">
            <Button
              kind="outline"
              icon={withdrawn ? 'restore' : 'pencil'}
              aria-label={withdrawn ? words.resumeOf(form.name) : words.editOf(form.name)}
              onClick={onEdit}
            >
              {withdrawn ? words.resume : words.edit}
            </Button>
            {!withdrawn && (
              <Button kind="quiet" icon="ban" aria-label={words.withdrawOf(form.name)} onClick={onWithdraw}>
                {words.withdraw}
              </Button>
            )}
          </span>
        )}
      </div>
      <p className="quiet">{words.kindsOf(form.kinds.length)}</p>
      <LetterheadPreview form={form} />
    </section>
  );
}
