import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../form/date';
import { CallError, type ImportFate, type ImportRow } from '../../ipc';
import { Banner, type Column, EmptyState, focusField, Grid, Skeleton } from '../../kit';
import { importa as words } from '../../words/importa';
import { chosenOf, isDoubt, optionAt } from './doubt';
import { rowAnswered } from './open';
import { RowText } from './RowText';
import { useRows } from './useRows';

const plain: Column<ImportRow>[] = [
  { id: 'row', head: words.row, className: 'num', cell: ({ row }) => row },
  { id: 'who', head: words.who, rowHeader: true, cell: ({ who }) => <b>{who}</b> },
  { id: 'unit', head: words.unit, cell: ({ unit }) => <span className="two-lines">{unit}</span> },
  {
    id: 'entered',
    head: words.entered,
    className: 'num',
    cell: ({ enteredOn }) => (enteredOn ? formatDate(enteredOn) : ''),
  },
];
const why: Column<ImportRow> = {
  id: 'why',
  head: words.why,
  cell: (row) => <span className="two-lines">{[row.why, ...row.remarks].filter(Boolean).join(' ')}</span>,
};
const choice: Column<ImportRow> = {
  id: 'choice',
  head: words.choice,
  cell: (row) => <span className={row.choice === '' ? 'two-lines quiet' : 'two-lines'}>{chosenOf(row)}</span>,
};

type Props = {
  fate: ImportFate;
  /** What tells one reading of the file from another. */
  read: object;
  onAnswer: () => void;
};

/** The rows of one fate, and one of them whole beside; a doubtful one is answered with a digit, which goes on to the next. */
export function FateRows({ fate, read, onAnswer }: Props) {
  const doubtful = fate.code === 'doubtful';
  const { rows, trouble, more, answer: choose } = useRows(fate.code, read);
  const [chosen, setChosen] = useState<string>();
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<CallError | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes on with the row, and only after an answer
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    box.current?.querySelector<HTMLElement>('tr[aria-selected="true"]')?.focus();
  }, [chosen]);
  const at = Math.max(0, rows?.findIndex(({ row }) => String(row) === chosen) ?? 0);
  const row = rows?.[at];
  const answer = async (of: ImportRow, value: string, goOn: boolean) => {
    try {
      const answered = await choose(of.row, value);
      rowAnswered(of.row, value);
      onAnswer();
      setRefused(null);
      setSaid(words.choiceSaid(of.row, chosenOf(answered)));
      const next = rows?.[at + 1];
      if (!goOn || !next) return;
      follow.current = true;
      setChosen(String(next.row));
    } catch (thrown) {
      setRefused(CallError.from(thrown));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!row || !isDoubt(row) || event.ctrlKey || event.altKey || event.metaKey) return;
    const option = /^\d$/.test(event.key) ? optionAt(row, event.key) : undefined;
    if (!option) return;
    event.preventDefault();
    void answer(row, option.value, true);
  };
  return (
    <div className="stack">
      <p>{fate.note}</p>
      {(trouble || refused) && (
        <Banner tone="danger" live>
          <p>{refused?.message ?? trouble}</p>
        </Banner>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {!rows && !trouble && <Skeleton />}
      {rows?.length === 0 && <EmptyState icon="list" title={words.noRows} />}
      {rows && rows.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a digit is a shortcut for the choices, which are radio buttons
        <div className="import-rows" ref={box} onKeyDown={onKeyDown}>
          <Grid
            label={words.fateRows(fate.label)}
            rows={rows}
            columns={[...plain, doubtful ? choice : why]}
            id={(each) => String(each.row)}
            selected={row && String(row.row)}
            onSelect={setChosen}
            onOpen={() => row && isDoubt(row) && focusField('doubt')}
            onNearEnd={more}
          />
          {row && <RowText key={row.row} row={row} onChoose={(value) => void answer(row, value, false)} />}
        </div>
      )}
    </div>
  );
}
