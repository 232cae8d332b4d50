import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { recently } from '../form/when';
import { call, type DraftView } from '../ipc';
import { Button, Icon, useToast } from '../kit';
import { pathOfDraft } from '../shell/rooms';
import { oggi } from '../words/oggi';

/** Half-filled forms. Throwing one away can be undone. */
export function Drafts({ drafts }: { drafts: readonly DraftView[] }) {
  const say = useToast();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['today.list'] });
  const discard = async ({ kind, key, title }: DraftView) => {
    const kept = await call('draft.load', { kind, key });
    await call('draft.discard', { kind, key });
    refresh();
    say({
      words: oggi.discarded,
      ...(kept && {
        undo: () => void call('draft.save', { kind, key, title, body: kept.body }).then(refresh),
      }),
    });
  };
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
              onClick={() => void discard(draft)}
            >
              {oggi.discard}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
