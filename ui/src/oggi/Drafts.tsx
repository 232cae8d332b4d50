import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { recently } from '../form/when';
import { CallError, call, type DraftView } from '../ipc';
import { Button, Icon, useToast } from '../kit';
import { pathOfDraft } from '../shell/rooms';
import { oggi } from '../words/oggi';

/** Half-filled forms. Throwing one away can be undone. */
export function Drafts({ drafts }: { drafts: readonly DraftView[] }) {
  const say = useToast();
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ['today.list'] });
  const keep = (draft: DraftView, body: string) =>
    call('draft.save', { kind: draft.kind, key: draft.key, title: draft.title, body }).then(refresh, refuse);
  const refuse = (thrown: unknown) => say({ words: CallError.from(thrown).message });
  const discard = async (draft: DraftView) => {
    const { kind, key } = draft;
    try {
      const kept = await call('draft.load', { kind, key });
      await call('draft.discard', { kind, key });
      refresh();
      say({ words: oggi.discarded, ...(kept && { undo: () => void keep(draft, kept.body) }) });
    } catch (thrown) {
      refuse(thrown);
    }
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
