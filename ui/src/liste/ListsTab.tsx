import { formatDate } from '../form/date';
import { type ApplicationPage, useSession } from '../ipc';
import { Button } from '../kit';
import { domanda } from '../words/domanda';
import { domandaGesti } from '../words/domandaGesti';
import { EntryCard } from './EntryCard';
import { type Doing, unitsToEnter } from './gesture/gestures';
import { Meanwhile } from './Meanwhile';
import { isOver, isToConfirm } from './next';
import type { NewPlan } from './useNewPlan';

type Props = {
  page: ApplicationPage;
  /** The civil day in Italy, ISO. */
  today: string;
  onDo: (doing: Doing) => void;
  newPlan: NewPlan;
};

/** The units asked for and the place in each list; what runs while waiting; suspensions; interest. */
export function ListsTab({ page, today, onDo, newPlan }: Props) {
  const { may } = useSession();
  const left = unitsToEnter(page);
  const mayEnter = page.may.includes('enter') && may('application.change') && left.length > 0;
  return (
    <div className="stack">
      <section className="stack tight" aria-labelledby="lists-head">
        <div className="row">
          <h3 id="lists-head">{domanda.lists}</h3>
          {mayEnter && left.length > 1 && (
            <span className="push">
              <Button kind="outline" icon="plus" onClick={() => onDo({ code: 'enter' })}>
                {domandaGesti.enter.do}
              </Button>
            </span>
          )}
        </div>
        <ol className="entries">
          {page.entries.map((entry) => (
            <EntryCard
              key={entry.unitId}
              page={page}
              entry={entry}
              mayEnter={mayEnter && left.includes(entry)}
              onDo={onDo}
            />
          ))}
        </ol>
        {page.entries.some((entry) => entry.position !== null) && (
          <p className="quiet" id="order-note">
            {domanda.orderNote}
          </p>
        )}
      </section>
      <Meanwhile page={page} newPlan={newPlan} />
      {!isOver(page) && <Interest page={page} today={today} onDo={onDo} />}
      {page.suspensions.length > 0 && (
        <section aria-labelledby="suspensions">
          <h3 id="suspensions">{domanda.suspensions}</h3>
          <ul className="reasons">
            {page.suspensions.map(({ from, until, motive }) => (
              <li key={from}>
                {domanda.suspension(formatDate(from), until && formatDate(until))} · {motive}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** When the person was last heard, and when it is time to ask again. */
function Interest({ page, today, onDo }: Omit<Props, 'newPlan'>) {
  const { may } = useSession();
  const by = page.confirmBy && formatDate(page.confirmBy);
  return (
    <section className="row start" aria-labelledby="interest">
      <div>
        <h3 id="interest">{domanda.interest}</h3>
        <p>
          {domanda.confirmedOn(formatDate(page.confirmedOn))}{' '}
          {by && (isToConfirm(page, today) ? <b>{domanda.confirmLate(by)}</b> : domanda.confirmBy(by))}
        </p>
      </div>
      {page.may.includes('confirm') && may('application.register') && (
        <span className="push">
          <Button kind="outline" icon="telephone" onClick={() => onDo({ code: 'confirm' })}>
            {domandaGesti.confirm.do}
          </Button>
        </span>
      )}
    </section>
  );
}
