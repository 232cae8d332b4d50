import { useRef, useState } from 'react';
import type { ImportPreview } from '../../ipc';
import { Banner, Button, ErrorSummary } from '../../kit';
import { useFormKeys } from '../../persone/useFormKeys';
import { common } from '../../words/common';
import { importa as words } from '../../words/importa';
import { Wide } from '../attese/Wide';
import { columnId, type Draft, missingColumns, withColumn } from './mapping';
import { changeDraft, openFile, sayColumns } from './open';

type Props = { preview: ImportPreview; draft: Draft; busy: boolean };

/** The second step: what each column of the file is. */
export function Columns({ preview, draft, busy }: Props) {
  const box = useRef<HTMLElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [moved, setMoved] = useState('');
  const { fields, columns } = preview;
  const missing = missingColumns(fields, draft, columns[0]?.n ?? 0);
  const headingOf = (n: number) => columns.find((each) => each.n === n)?.heading || words.unnamed(n + 1);
  const set = (n: number, field: string) => {
    const next = withColumn(draft, n, field);
    const label = fields.find(({ code }) => code === field)?.label ?? '';
    setMoved(next.from === null ? '' : words.moved(label, headingOf(next.from)));
    changeDraft(next.draft);
  };
  const goOn = () => {
    if (missing.length > 0) return setAttempt((n) => n + 1);
    void sayColumns();
  };
  useFormKeys(box, { save: goOn });
  return (
    <section className="card stack" aria-labelledby="import-step" ref={box}>
      <h2 id="import-step" tabIndex={-1}>
        {words.columns}
      </h2>
      <p>{words.columnsWhat}</p>
      {preview.remembered && <Banner tone="info">{words.remembered}</Banner>}
      <ErrorSummary title={common.missing(missing.length)} missing={missing} attempt={attempt} />
      <p role="status" className={moved ? 'field-warning' : 'visually-hidden'}>
        {moved}
      </p>
      <Wide label={words.columnsTable}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ n, samples }) => (
            <tr key={n}>
              <th scope="row">{headingOf(n)}</th>
              <td className="quiet break">{samples.filter(Boolean).join(' · ') || words.noSamples}</td>
              <td>
                <select
                  id={columnId(n)}
                  className="form-control form-select"
                  aria-label={words.meaningOf(headingOf(n))}
                  value={draft.columns[String(n)] ?? ''}
                  onChange={(event) => set(n, event.target.value)}
                >
                  <option value="">{words.notRead}</option>
                  {fields.map(({ code, label, required }) => (
                    <option key={code} value={code}>
                      {required ? words.required(label) : label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
      <div className="row">
        <Button keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={busy} onClick={goOn}>
          {busy ? words.reading : words.next}
        </Button>
        <Button kind="quiet" icon="folder" onClick={() => void openFile(draft.kind)}>
          {words.anotherFile}
        </Button>
      </div>
    </section>
  );
}
