import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isoOf } from '../../form/date';
import { stampOf } from '../../form/when';
import { type AccessEntry, useAsk, useSession } from '../../ipc';
import { Button, type Column, DateField, EmptyState, Grid, Select } from '../../kit';
import { Answer } from '../../shell/Answer';
import { amministrazione } from '../../words/amministrazione';
import { Verdict } from './Verdict';

const words = amministrazione.log;

/** Rows of the log on one page. */
const PAGE = 50;

const columns: Column<AccessEntry>[] = [
  { id: 'when', head: words.when, className: 'num nowrap', rowHeader: true, cell: (row) => stampOf(row.at) },
  { id: 'who', head: words.who, cell: (row) => row.operator },
  { id: 'what', head: words.what, cell: (row) => row.what },
  { id: 'why', head: words.why, cell: (row) => row.purpose },
  { id: 'where', head: words.where, cell: (row) => row.device },
];

/** Enter on the row goes there: the link is for the pointer and adds no stop to the walk. */
const person: Column<AccessEntry> = {
  id: 'person',
  head: words.person,
  cell: (row) =>
    row.personId && (
      <Link href={`/persone/${row.personId}`} tabIndex={-1}>
        {words.openPerson}
      </Link>
    ),
};

/** Who looked at what, and why. It can be read and verified, never changed. */
export function Registro() {
  const { may } = useSession();
  const mayOpen = may('person.read');
  const [filter, setFilter] = useState({ operatorId: '', from: '', until: '' });
  const [offset, setOffset] = useState(0);
  const [selected, setSelected] = useState<string>();
  const [, go] = useLocation();
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
    <div className="stack fill log">
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
              <Grid
                label={words.table}
                rows={rows}
                columns={mayOpen ? [...columns, person] : columns}
                id={(row) => String(row.seq)}
                selected={selected}
                onSelect={setSelected}
                onOpen={(seq) => {
                  const row = rows.find((each) => String(each.seq) === seq);
                  if (mayOpen && row?.personId) go(`/persone/${row.personId}`);
                }}
              />
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
