import { useDo } from '../../ipc';
import { Banner, Button } from '../../kit';
import { amministrazione } from '../../words/amministrazione';

const words = amministrazione.security;

/** Lists and search made anew from the facts, for when something looks out of place. Nothing is lost by doing it. */
export function Rebuild() {
  const rebuild = useDo('archive.rebuild');
  return (
    <div className="stack">
      <h2>{words.rebuildTitle}</h2>
      <p>{words.rebuildWhat}</p>
      {rebuild.data && (
        <Banner tone="success" live>
          {words.rebuilt(rebuild.data.subjects, rebuild.data.unchanged)}
        </Banner>
      )}
      {rebuild.error && (
        <Banner tone="danger" live>
          {rebuild.error.message}
        </Banner>
      )}
      <div>
        <Button kind="outline" icon="refresh" busy={rebuild.isPending} onClick={() => rebuild.mutate({})}>
          {rebuild.isPending ? words.rebuilding : words.rebuildDo}
        </Button>
      </div>
    </div>
  );
}
