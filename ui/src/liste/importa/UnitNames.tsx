import { useRef, useState } from 'react';
import { type ImportPreview, useAsk } from '../../ipc';
import { Banner, Button, ErrorSummary, Select, Tag } from '../../kit';
import { useFormKeys } from '../../persone/useFormKeys';
import { common } from '../../words/common';
import { importa as words } from '../../words/importa';
import { Wide } from '../attese/Wide';
import { type Draft, missingUnits, namesUnits, unitNameId, withUnit } from './mapping';
import { changeDraft, goTo, sayUnits } from './open';

type Props = { preview: ImportPreview; draft: Draft; busy: boolean };

/** The third step: which unit each name in the file stands for, or the one unit of the whole file. */
export function UnitNames({ preview, draft, busy }: Props) {
  const box = useRef<HTMLElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState(false);
  const units = useAsk('unit.list', { all: false }, { staleTime: 60_000 });
  const ofKind = (units.data ?? [])
    .filter(({ kind }) => kind === draft.kind)
    .map(({ unitId, label }) => ({ value: unitId, label }));
  const missing = missingUnits(preview, draft);
  const goOn = () => {
    if (missing.length > 0) return setAttempt((n) => n + 1);
    setRefused(true);
    void sayUnits();
  };
  useFormKeys(box, { save: goOn });
  return (
    <section className="card stack" aria-labelledby="import-step" ref={box}>
      <h2 id="import-step" tabIndex={-1}>
        {words.units}
      </h2>
      <ErrorSummary title={common.missing(missing.length)} missing={missing} attempt={attempt} />
      {refused && !busy && preview.missing.length > 0 && (
        <Banner tone="danger" live>
          <p>{words.stillMissing}</p>
          {preview.missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Banner>
      )}
      {namesUnits(draft) ? (
        <>
          <p>{words.unitsWhat}</p>
          <Wide label={words.unitsTable}>
            <thead>
              <tr>
                <th scope="col">{words.unitName}</th>
                <th scope="col">{words.unitRows}</th>
                <th scope="col">{words.unitIs}</th>
              </tr>
            </thead>
            <tbody>
              {preview.units.map(({ name, rows, unitId, guess }, place) => (
                <tr key={name}>
                  <th scope="row">{name || words.unitEmpty}</th>
                  <td className="num">{rows}</td>
                  <td>
                    <div className="row nowrap-row">
                      <select
                        id={unitNameId(place)}
                        className="form-control form-select"
                        aria-label={words.unitOf(name || words.unitEmpty)}
                        value={draft.units[name] ?? ''}
                        onChange={(event) => changeDraft(withUnit(draft, name, event.target.value))}
                      >
                        <option value="">{words.unitNone}</option>
                        <option value="new">{words.unitNew}</option>
                        {ofKind.map(({ value, label }) => (
                          <option key={value} value={value}>
                            {label}
                          </option>
                        ))}
                      </select>
                      {guess && draft.units[name] === unitId && <Tag tone="warning">{words.unitGuess}</Tag>}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </Wide>
        </>
      ) : (
        <>
          <p>{words.oneUnit}</p>
          <div className="columns">
            <Select
              id="one-unit"
              label={words.oneUnitLabel}
              required
              none={words.unitNone}
              value={draft.unitId}
              choices={ofKind}
              onChange={(unitId) => changeDraft({ ...draft, unitId })}
            />
          </div>
        </>
      )}
      <div className="row">
        <Button keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={busy} onClick={goOn}>
          {busy ? words.reading : words.next}
        </Button>
        <Button kind="quiet" icon="arrow-left" onClick={() => goTo('columns')}>
          {words.toColumns}
        </Button>
      </div>
    </section>
  );
}
