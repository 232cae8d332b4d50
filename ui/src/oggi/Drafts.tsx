import { Link } from 'wouter';
import { recently } from '../form/when';
import type { DraftView } from '../ipc';
import { Button, Icon } from '../kit';
import { pathOfDraft } from '../shell/rooms';
import { oggi } from '../words/oggi';
import { useDiscardDraft } from './useDiscardDraft';

/** Half-filled forms. Throwing one away can be undone. */
export function Drafts({ drafts }: { drafts: readonly DraftView[] }) {
  const discard = useDiscardDraft();
  return (
    <section className="card due" aria-labelledby="due-drafts">
      <h2 id="due-drafts">
        {oggi.drafts} <span className="quiet num">{drafts.length}</span>
      </h2>
      <ul>
        {drafts.map((draft) => (
          <li key={`${draft.kind}-${draft.key}`} className="due-draft">
            <Link
              data-stop
              href={pathOfDraft(draft.kind, draft.key)}
              className="due-row"
              aria-label={oggi.resume(draft.title)}
            >
              <Icon name="pencil" />
              <span className="who">
                <b>{draft.title}</b>
                <span className="quiet">{oggi.savedAt(recently(draft.savedAt))}</span>
              </span>
            </Link>
            <Button
              kind="quiet"
              icon="delete"
              aria-label={oggi.discardLong(draft.title)}
              onClick={() => discard(draft.kind, draft.key, draft.title)}
            >
              {oggi.discard}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
