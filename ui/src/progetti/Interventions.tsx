import { formatDate } from '../form/date';
import type { InterventionView, PlanPage } from '../ipc';
import { Tag } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { useDraftKey } from '../persone/useHasDraft';
import { useStart } from '../persone/useStart';
import { progetti } from '../words/progetti';
import { InterventionForm } from './InterventionForm';
import { PartTools } from './PartTools';
import { useRemovePart } from './useRemovePart';

const words = progetti.interventions;

/** What is done for the person: who provides it, how much, who pays, from when to when. */
export function Interventions({ page, mayWrite }: { page: PlanPage; mayWrite: boolean }) {
  const remove = useRemovePart(page);
  const waiting = useDraftKey('plan.intervention', `${page.planId}:`)?.split(':')[1];
  const [editing, setEditing] = useStart(waiting || undefined, '');
  return (
    <section className="stack" aria-labelledby="interventions-head">
      <h3 id="interventions-head">{words.title}</h3>
      {page.interventions.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list">
        {page.interventions.map((one) => (
          <li key={one.id} className="card">
            {mayWrite && editing === one.id ? (
              <InterventionForm
                page={page}
                of={one}
                onDone={() => {
                  setEditing('');
                  focusSoon(`edit-${one.id}`);
                }}
              />
            ) : (
              <div className="row start">
                <Told of={one} page={page} />
                {mayWrite && (
                  <PartTools
                    editId={`edit-${one.id}`}
                    editName={words.editOf(one.label)}
                    removeName={words.removeOf(one.label)}
                    onEdit={() => {
                      setEditing(one.id);
                      focusSoon(`int-${one.id}-provider`);
                    }}
                    onRemove={() => remove(one.id, words.removed(one.label))}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <InterventionForm page={page} of={null} onDone={() => focusSoon('int-intervention')} />}
    </section>
  );
}

function Told({ of, page }: { of: InterventionView; page: PlanPage }) {
  const { form } = of;
  const goal = page.goals.find((each) => each.id === form.goal);
  const day = (iso: string) => iso && formatDate(iso);
  return (
    <div>
      <div className="row tight">
        <b>{of.label}</b>
        <Tag tone={of.running ? 'success' : 'neutral'}>{of.stateLabel}</Tag>
      </div>
      <p>{[form.provider, form.intensity].filter(Boolean).join(' · ')}</p>
      <p className="quiet">
        {[of.fundingLabel, words.period(day(form.from), day(form.until)), goal?.form.text]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {form.note && <p className="told quiet">{form.note}</p>}
    </div>
  );
}
