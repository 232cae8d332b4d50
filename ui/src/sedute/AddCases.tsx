import type { MeetingPage, VmdRow } from '../ipc';
import { Button, Tag } from '../kit';
import { ageAndComune } from '../persone/Identity';
import { sedute } from '../words/sedute';
import { withAll } from './agenda';
import type { useAgenda } from './useAgenda';

const words = sedute.agenda;

/** Both visits made and synthesis written. */
export const isReady = (row: Pick<VmdRow, 'stage'>) => row.stage === 'ready';

type Props = {
  page: MeetingPage;
  agenda: ReturnType<typeof useAgenda>;
  onAdded: (vmdId: string) => void;
};

/** The assessments that could be on the agenda: all the ready ones with one key, or one at a time. */
export function AddCases({ page, agenda, onAdded }: Props) {
  const ids = page.agenda.map((each) => each.vmdId);
  const waiting = page.ready.filter((row) => !ids.includes(row.vmdId));
  const ready = waiting.filter(isReady);
  const add = (rows: readonly VmdRow[], said: string) => {
    const more = rows.map((row) => row.vmdId);
    void agenda.set(withAll(ids, more)).then(() => {
      const [first] = more;
      if (first) onAdded(first);
    });
    agenda.tell(said);
  };
  return (
    <section className="stack" aria-labelledby="add-cases">
      <div className="row">
        <h3 id="add-cases">{words.add}</h3>
        {ready.length > 0 && (
          <span className="push">
            <Button icon="plus" kind="outline" onClick={() => add(ready, words.addedMany(ready.length))}>
              {words.addAll(ready.length)}
            </Button>
          </span>
        )}
      </div>
      {waiting.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list">
        {waiting.map((row) => (
          <li key={row.vmdId} className="card row">
            <span className="who">
              <b>{row.fullName}</b>
              <span className="quiet block">
                {[ageAndComune(row), row.service].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row push tight">
              {row.urgent && <Tag tone="danger">{sedute.case.urgent}</Tag>}
              <Tag tone={isReady(row) ? 'success' : 'neutral'}>
                {isReady(row) ? words.readyTag : row.stageLabel}
              </Tag>
              <Button
                kind="quiet"
                icon="plus"
                aria-label={words.addOf(row.fullName)}
                onClick={() => add([row], words.added(row.fullName))}
              >
                {words.addOne}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
