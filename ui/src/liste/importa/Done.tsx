import type { ImportDone } from '../../ipc';
import { Button } from '../../kit';
import { LinkButton } from '../../persone/LinkButton';
import { importa as words } from '../../words/importa';
import { leaveFile } from './open';

/** The last step: what was written. */
export function Done({ done }: { done: ImportDone }) {
  return (
    <section className="card stack" aria-labelledby="import-step">
      <h2 id="import-step" tabIndex={-1}>
        {words.done}
      </h2>
      <p>{words.doneApplications(done.applications)}</p>
      <p>{words.donePeople(done.people)}</p>
      <p>{words.doneUpdated(done.updated)}</p>
      <ul className="sentences">
        {done.fates
          .filter(({ rows }) => rows > 0)
          .map(({ code, label, note, rows }) => (
            <li key={code}>
              <b>{words.fate(label, rows)}</b> <span className="quiet">{note}</span>
            </li>
          ))}
      </ul>
      <div className="row">
        <LinkButton to="/liste" icon="list">
          {words.toLists}
        </LinkButton>
        <Button kind="outline" icon="folder" onClick={() => void leaveFile()}>
          {words.again}
        </Button>
      </div>
    </section>
  );
}
