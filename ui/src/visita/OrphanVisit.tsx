import { Fragment } from 'react';
import { recently } from '../form/when';
import type { VisitForm } from '../ipc';
import { Banner } from '../kit';
import { visita } from '../words/visita';

/** What one was writing when someone else closed this visit: to be read, and copied into the correction where it is right. */
export const OrphanVisit = ({ orphan }: { orphan: NonNullable<VisitForm['orphan']> }) => (
  <Banner tone="warning">
    <details>
      <summary>{visita.orphan(recently(orphan.savedAt))}</summary>
      <p>{visita.orphanHint}</p>
      <dl className="pairs">
        {orphan.lines.map(({ section, label, lines }) => (
          <Fragment key={`${section}-${label}`}>
            <dt>{label}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  </Banner>
);
