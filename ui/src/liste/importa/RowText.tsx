import type { ImportRow } from '../../ipc';
import { importa as words } from '../../words/importa';
import { isDoubt, optionsFor } from './doubt';

type Props = { row: ImportRow; onChoose: (choice: string) => void };

/** One row whole: why it has its fate, what was understood, and for a doubtful one who it may be about. */
export function RowText({ row, onChoose }: Props) {
  return (
    <aside className="card stack import-row" aria-label={words.rowTitle(row.row)}>
      <h3>
        {words.rowTitle(row.row)} · {row.who}
      </h3>
      <p>{row.why}</p>
      {isDoubt(row) && (
        <div role="radiogroup" aria-labelledby="doubt-legend" className="doubt">
          <p className="legend" id="doubt-legend">
            {words.doubt}
          </p>
          {optionsFor(row).map(({ value, key, label, detail }, at) => (
            <label key={value || 'out'}>
              <input
                type="radio"
                name={`doubt-${row.row}`}
                id={at === 0 ? 'doubt' : `doubt-${at}`}
                value={value}
                checked={row.choice === value}
                onChange={() => onChoose(value)}
              />
              <span>
                <b>{label}</b>
                {detail && <span className="quiet">{detail}</span>}
              </span>
              {key && <kbd aria-hidden="true">{key}</kbd>}
            </label>
          ))}
          <p className="quiet">{words.doubtKeys}</p>
        </div>
      )}
      {row.remarks.length > 0 && (
        <div>
          <p className="quiet">{words.remarks}</p>
          <ul className="sentences">
            {row.remarks.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
