import { type DocumentAsk, type DocumentSheet, useAsk } from '../ipc';
import { Banner, Button, ExampleTag, Icon, Select, Tag } from '../kit';
import { documenti as words } from '../words/documenti';
import type { useIssue } from './useIssue';

type Props = {
  sheet: DocumentSheet;
  ask: DocumentAsk;
  issue: ReturnType<typeof useIssue>;
  making: boolean;
  back: string;
  onBack: () => void;
  onLetterhead: (id: string | null) => void;
};

/** What to know of the document before it leaves, and the ways in which it does. */
export const PreviewSide = ({ sheet, ask, issue, making, back, onBack, onLetterhead }: Props) => (
  <div className="preview-side">
    <div className="stack-tight">
      <Button
        icon="print"
        keys="Ctrl P"
        aria-keyshortcuts="Control+P"
        busy={issue.busy === 'print'}
        onClick={issue.print}
      >
        {words.print}
      </Button>
      <Button
        kind="outline"
        icon="download"
        keys="Ctrl S"
        aria-keyshortcuts="Control+S"
        busy={issue.busy === 'save'}
        onClick={issue.save}
      >
        {words.save}
      </Button>
      <Button kind="quiet" icon="arrow-left" keys="Esc" aria-keyshortcuts="Escape" onClick={onBack}>
        {back}
      </Button>
    </div>
    <p role="status" className="issue-said">
      {making && words.making}
      {issue.said && (
        <>
          <Icon name={issue.busy ? 'print' : 'check-circle'} small /> {issue.said}
        </>
      )}
    </p>
    {issue.trouble && (
      <Banner tone="danger" live>
        <p>{issue.trouble}</p>
      </Banner>
    )}
    {(sheet.draft || sheet.example) && (
      <p className="row tight">
        {sheet.draft && <Tag tone="warning">{words.draft}</Tag>}
        {sheet.example && <ExampleTag />}
      </p>
    )}
    {sheet.draft && <p className="quiet">{words.draftHint}</p>}
    {sheet.remarks.length > 0 && (
      <section className="stack-tight" aria-labelledby="preview-remarks">
        <h3 id="preview-remarks">{words.remarks}</h3>
        {sheet.remarks.map((remark) => (
          <Banner key={remark} tone="warning">
            <p>{remark}</p>
          </Banner>
        ))}
      </section>
    )}
    <WhichLetterhead ask={ask} onChange={onLetterhead} />
    <details>
      <summary>{words.details}</summary>
      <dl className="preview-facts">
        <dt>{words.number}</dt>
        <dd className="mono">{sheet.number}</dd>
        <dt>{words.fileName}</dt>
        <dd className="mono">{sheet.fileName}</dd>
        <dt>{words.digest}</dt>
        <dd className="mono">{grouped(sheet.digest)}</dd>
        <dt>{words.sha256}</dt>
        <dd className="mono">{grouped(sheet.sha256)}</dd>
      </dl>
    </details>
    <p className="quiet">{words.keys}</p>
  </div>
);

/** A digest in groups that can be read aloud and compared. */
const grouped = (digest: string) => digest.match(/.{1,8}/g)?.join(' ');

/** With which letterhead, where there is more than one. */
function WhichLetterhead({ ask, onChange }: { ask: DocumentAsk; onChange: (id: string | null) => void }) {
  const all = useAsk('letterhead.list', {}, { staleTime: 60_000 });
  const letterheads = all.data?.filter(({ withdrawn }) => !withdrawn) ?? [];
  if (letterheads.length < 2) return null;
  return (
    <Select
      id="preview-letterhead"
      label={words.letterhead}
      none={words.letterheadOwn}
      value={ask.letterheadId ?? ''}
      choices={letterheads.map(({ letterheadId, form }) => ({ value: letterheadId, label: form.name }))}
      onChange={(id) => onChange(id || null)}
    />
  );
}
