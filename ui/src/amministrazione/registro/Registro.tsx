import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { isoOf } from '../../form/date';
import { stampOf } from '../../form/when';
import { type AccessEntry, useAsk, useSession } from '../../ipc';
import { Button, DateField, EmptyState, Select, walkList } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Verdict } from './Verdict';

const words = amministrazione.log;

/** Rows of the log on one page. */
const PAGE = 50;

/** Who looked at what, and why. It can be read and verified, never changed. */
export function Registro() {
  const { may } = useSession();
  const [filter, setFilter] = useState({ operatorId: '', from: '', until: '' });
  const [offset, setOffset] = useState(0);
  const operators = useAsk('operator.list', {}, { enabled: may('operator.read') });
  const log = useAsk(
    'audit.list',
    {
      operatorId: filter.operatorId,
      from: isoOf(filter.from) ?? '',
      until: isoOf(filter.until) ?? '',
      offset,
      limit: PAGE,
    },
    { placeholderData: keepPreviousData },
  );
  const narrow = (patch: Partial<typeof filter>) => {
    setFilter((now) => ({ ...now, ...patch }));
    setOffset(0);
  };
  return (
    <div className="stack">
      <Verdict />
      <div className="columns">
        <Select
          id="log-operator"
          label={words.operator}
          none={words.all}
          value={filter.operatorId}
          choices={(operators.data ?? []).map((who) => ({ value: who.operatorId, label: who.name }))}
          onChange={(operatorId) => narrow({ operatorId })}
        />
        <DateField
          id="log-from"
          label={words.from}
          value={filter.from}
          onChange={(from) => narrow({ from })}
        />
        <DateField
          id="log-until"
          label={words.until}
          value={filter.until}
          onChange={(until) => narrow({ until })}
        />
      </div>
      <Answer of={log}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState icon="search" title={words.empty} />
          ) : (
            <>
              <Rows rows={rows} />
              <div className="row">
                <span className="quiet num" role="status">
                  {words.range(offset + 1, offset + rows.length, total)}
                </span>
                {offset > 0 && (
                  <Button
                    kind="outline"
                    icon="arrow-left"
                    onClick={() => setOffset(Math.max(0, offset - PAGE))}
                  >
                    {words.newer}
                  </Button>
                )}
                {offset + rows.length < total && (
                  <Button kind="outline" icon="arrow-right" onClick={() => setOffset(offset + PAGE)}>
                    {words.older}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Answer>
    </div>
  );
}

const Rows = ({ rows }: { rows: readonly AccessEntry[] }) => (
  <table className="plain card-table" aria-label={words.table}>
    <thead>
      <tr>
        <th scope="col">{words.when}</th>
        <th scope="col">{words.who}</th>
        <th scope="col">{words.what}</th>
        <th scope="col">{words.why}</th>
        <th scope="col">{words.where}</th>
        <th scope="col">{words.person}</th>
      </tr>
    </thead>
    <tbody onKeyDown={walkList}>
      {rows.map((row) => (
        <tr key={row.seq}>
          <td className="num nowrap">{stampOf(row.at)}</td>
          <td>{row.operator}</td>
          <td>{row.what}</td>
          <td>{row.purpose}</td>
          <td>{row.device}</td>
          <td>
            {row.personId && (
              <Link data-stop href={`/persone/${row.personId}`}>
                {words.openPerson}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
