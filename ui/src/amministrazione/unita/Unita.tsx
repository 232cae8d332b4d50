import './unita.css';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { isKept } from '../../form/useKept';
import { type UnitRow, useAsk, useChoices, useSession } from '../../ipc';
import { Banner, Button, Check, type Column, Dialog, EmptyState, Grid, Tag } from '../../kit';
import { focusSoon } from '../../persone/focusSoon';
import { Answer } from '../../shell/Answer';
import { unita as words } from '../../words/unita';
import { EditUnit, keptName } from './EditUnit';
import { Reopen, Shut } from './OpenOrShut';
import { StateTag, UnitText } from './UnitText';
import { bedsShown, type Labels } from './version';

const columns: Column<UnitRow>[] = [
  {
    id: 'unit',
    head: words.unit,
    rowHeader: true,
    className: 'who clip',
    cell: (unit) => (
      <>
        <b className="one-line">{unit.label}</b>
        <span className="quiet one-line">{[unit.kindLabel, unit.comune].filter(Boolean).join(' · ')}</span>
      </>
    ),
  },
  {
    id: 'beds',
    head: words.beds,
    className: 'num spare',
    cell: ({ form }) => {
      const shown = bedsShown(form);
      if (!shown) return <span className="quiet">{words.unknown}</span>;
      return (
        <>
          {shown.beds}
          <br />
          <span className="quiet">{words.bedKinds[shown.kind]}</span>
        </>
      );
    },
  },
  {
    id: 'agreement',
    head: words.agreement,
    className: 'spare',
    cell: ({ form }) =>
      words.inAgreement[form.inAgreement === null ? 'unknown' : form.inAgreement ? 'yes' : 'no'],
  },
  { id: 'waiting', head: words.waiting, className: 'num', cell: (unit) => unit.waiting },
  {
    id: 'state',
    head: words.state,
    cell: (unit) =>
      isKept(keptName(unit)) ? <Tag tone="warning">{words.unfinished}</Tag> : <StateTag unit={unit} />,
  },
];

type Task = { what: 'add' } | { what: 'edit' | 'shut' | 'reopen'; unit: UnitRow };

const titleOf = (task: Task | null) =>
  task?.what === 'shut'
    ? words.endOf(task.unit.label)
    : task?.what === 'reopen'
      ? words.resumeOf(task.unit.label)
      : '';

/** The units where a place may be asked for: what is known of each, from which day, and who waits. */
export function Unita() {
  const { may } = useSession();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [task, setTask] = useState<Task | null>(null);
  const units = useAsk('unit.list', { all }, { placeholderData: keepPreviousData });
  const kinds = useChoices('unitKind');
  const wings = useChoices('unitWing');
  const territory = useAsk('territory.list', {}, { enabled: may('territory.read'), staleTime: 300_000 });
  const mayChange = may('unit.change');
  const close = () => setTask(null);
  /** After a form: back to the unit, with the focus on its name. */
  const back = (unitId?: string) => {
    close();
    if (unitId) setChosen(unitId);
    focusSoon('unit-title');
  };
  const begin = (next: Task) => {
    setTask(next);
    focusSoon('unit-edit');
  };
  return (
    <Answer of={units}>
      {(rows) => {
        const unit = rows.find(({ unitId }) => unitId === chosen);
        const labels: Labels = {
          kind: (code) => kinds.find(({ value }) => value === code)?.label ?? code,
          wing: (code) => wings.find(({ value }) => value === code)?.label ?? code,
          comune: (code) =>
            territory.data?.comuni.find(({ belfiore }) => belfiore === code)?.name ??
            rows.find(({ form }) => form.comune === code)?.comune ??
            code,
        };
        const open = rows.filter((each) => each.open);
        const toConfirm = open.filter(({ form }) => !form.confirmed).length;
        return (
          <div className="reading units">
            <div className="stack fill">
              <Banner tone={toConfirm > 0 ? 'warning' : 'success'}>
                <p>
                  <b>{words.toConfirm(toConfirm)}</b>
                </p>
                {toConfirm > 0 && <p>{words.preloaded}</p>}
              </Banner>
              <div className="row">
                {mayChange && (
                  <Button icon="plus" onClick={() => begin({ what: 'add' })}>
                    {words.add}
                  </Button>
                )}
                {isKept(keptName(null)) && <Tag tone="warning">{words.unfinished}</Tag>}
                <Check id="units-all" label={words.ended} checked={all} onChange={setAll} />
              </div>
              {rows.length === 0 ? (
                <EmptyState icon="pa" title={words.none}>
                  {mayChange && <p>{words.noneHint}</p>}
                </EmptyState>
              ) : (
                <Grid
                  label={words.table}
                  rows={rows}
                  columns={columns}
                  id={(row) => row.unitId}
                  selected={chosen}
                  onSelect={(unitId) => {
                    setChosen(unitId);
                    close();
                  }}
                  onOpen={() => focusSoon('unit-title')}
                />
              )}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
            <section className="text" aria-label={unit?.label ?? words.unit} tabIndex={0}>
              {task?.what === 'add' || task?.what === 'edit' ? (
                <EditUnit
                  key={keptName(task.what === 'edit' ? task.unit : null)}
                  unit={task.what === 'edit' ? task.unit : null}
                  onDone={back}
                  onReopen={() => begin(task)}
                />
              ) : unit ? (
                <UnitText
                  unit={unit}
                  labels={labels}
                  mayChange={mayChange}
                  onEdit={() => begin({ what: 'edit', unit })}
                  onShut={() => setTask({ what: 'shut', unit })}
                  onReopen={() => setTask({ what: 'reopen', unit })}
                />
              ) : (
                <p className="quiet">{words.pick}</p>
              )}
            </section>
            <Dialog
              title={titleOf(task)}
              open={task?.what === 'shut' || task?.what === 'reopen'}
              onClose={close}
            >
              {task?.what === 'shut' && <Shut unit={task.unit} onDone={close} />}
              {task?.what === 'reopen' && <Reopen unit={task.unit} onDone={close} />}
            </Dialog>
          </div>
        );
      }}
    </Answer>
  );
}
