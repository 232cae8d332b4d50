import { useState } from 'react';
import { stampOf } from '../../form/when';
import { type ImportEntry, useAsk } from '../../ipc';
import { Button, Dialog, Tag } from '../../kit';
import { Answer } from '../../shell/Answer';
import { importa as words } from '../../words/importa';
import { Wide } from '../attese/Wide';
import { UndoImport } from './UndoImport';

/** The lists that were imported, each with what became of its rows and the way to take it back. */
export function Past() {
  const imports = useAsk('import.list', {});
  const [entry, setEntry] = useState<ImportEntry | null>(null);
  const close = () => setEntry(null);
  return (
    <section className="card stack import-past" aria-labelledby="import-past">
      <h2 id="import-past">{words.past}</h2>
      <Answer of={imports}>
        {(all) =>
          all.length === 0 ? (
            <p className="quiet">{words.pastNone}</p>
          ) : (
            <Wide label={words.pastTable}>
              <thead>
                <tr>
                  <th scope="col">{words.fileHead}</th>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.by}</th>
                  <th scope="col">{words.rowsHead}</th>
                  <th scope="col">{words.outcome}</th>
                  <th scope="col">{words.actions}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <tr key={each.importId}>
                    <th scope="row" className="break">
                      <b>{each.file}</b>
                    </th>
                    <td className="num nowrap">{stampOf(each.at)}</td>
                    <td>{each.by}</td>
                    <td className="num">{each.rows.toLocaleString('it-IT')}</td>
                    <td className="num">
                      {each.fates
                        .filter(({ rows }) => rows > 0)
                        .map(({ label, rows }) => words.fate(label, rows))
                        .join(' · ')}
                    </td>
                    <td>
                      {each.undoneAt ? (
                        <>
                          <Tag tone="neutral">{words.undoneAt(stampOf(each.undoneAt))}</Tag>{' '}
                          <span className="quiet">{words.keptSaid(each.kept)}</span>
                        </>
                      ) : (
                        <Button
                          kind="quiet"
                          icon="restore"
                          aria-label={words.undoOf(each.file)}
                          onClick={() => setEntry(each)}
                        >
                          {words.undo}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Wide>
          )
        }
      </Answer>
      <Dialog title={entry ? words.undoOf(entry.file) : ''} open={entry !== null} onClose={close}>
        {entry && <UndoImport entry={entry} onDone={close} />}
      </Dialog>
    </section>
  );
}
