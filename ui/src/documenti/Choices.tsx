import { stampOf } from '../form/when';
import type { DocumentAsk, DocumentChoice, IssuedDocument } from '../ipc';
import { Button, EmptyState, Icon, Tag, walkList } from '../kit';
import { documenti as words } from '../words/documenti';
import { keyOf } from './ask';

type Open = (ask: DocumentAsk, title: string) => void;

/** What can be made of one thing, each a key away from its preview; then what cannot yet, and why. */
export function Choices({ of, onOpen }: { of: readonly DocumentChoice[]; onOpen: Open }) {
  const ready = of.filter(({ refusal }) => !refusal);
  const refused = of.filter(({ refusal }) => refusal);
  if (of.length === 0)
    return (
      <EmptyState icon="files" title={words.none}>
        <p>{words.noneHint}</p>
      </EmptyState>
    );
  return (
    <>
      {ready.length > 0 && (
        <section className="stack-tight" aria-labelledby="documents-can">
          <h3 id="documents-can">{words.can}</h3>
          <p className="quiet" id="documents-keys">
            {words.choose}
          </p>
          <ul className="document-list" aria-describedby="documents-keys" onKeyDown={walkList}>
            {ready.map(({ ask, name, draft }) => (
              <li key={keyOf(ask)}>
                <button
                  type="button"
                  data-stop
                  className="document-row"
                  aria-label={draft ? `${words.preview(name)}. ${words.draftHint}` : words.preview(name)}
                  onClick={() => onOpen(ask, name)}
                >
                  <Icon name="files" />
                  <b>{name}</b>
                  {draft && (
                    <span className="push">
                      <Tag tone="warning">{words.draft}</Tag>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused.length > 0 && (
        <section className="stack-tight" aria-labelledby="documents-cannot">
          <h3 id="documents-cannot">{words.cannot}</h3>
          <ul className="document-list">
            {refused.map(({ ask, name, refusal }) => (
              <li key={keyOf(ask)} className="document-refused">
                <b>{name}</b>
                <span className="quiet">{refusal}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What left, newest first; what no longer says how things are can be made again from here. */
export function Issued({ of, onOpen }: { of: readonly IssuedDocument[]; onOpen: Open }) {
  return (
    <section className="stack-tight" aria-labelledby="documents-issued">
      <h3 id="documents-issued">{words.issued}</h3>
      {of.length === 0 && <p className="quiet">{words.issuedNone}</p>}
      <ul className="document-list">
        {of.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may leave in the same moment, and the newest stand first
          <li key={`${of.length - place} ${each.number}`} className="document-issued">
            <div>
              <b>{each.title}</b> {each.draft && <Tag tone="warning">{words.draft}</Tag>}
              <p className="quiet num">{words.issuedBy(each.way, stampOf(each.at), each.operator)}</p>
              <p className="quiet mono">{each.number}</p>
            </div>
            {each.outdated && (
              <div className="row push">
                <Tag tone="warning" icon="refresh">
                  {words.outdated}
                </Tag>
                <Button
                  kind="outline"
                  aria-label={words.againOf(each.title)}
                  onClick={() => onOpen(each.ask, each.title)}
                >
                  {words.again}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
