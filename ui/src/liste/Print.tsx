import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { CallError, type UnitRow, type WaitingRow } from '../ipc';
import { Button, useToast } from '../kit';
import { liste } from '../words/liste';
import { type Filters, wireOf } from './filter';
import { Paper } from './Paper';
import { everyRow } from './useWaiting';

/** The list as it is filtered, on paper: every row of it, not only those that are on the screen. */
export function Print({ filters, units }: { filters: Filters; units: readonly UnitRow[] }) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [rows, setRows] = useState<WaitingRow[]>();
  const prepare = async () => {
    setBusy(true);
    try {
      setRows(await everyRow(wireOf(filters)));
    } catch (thrown) {
      toast({ words: CallError.from(thrown).message });
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    if (!rows) return;
    const done = () => setRows(undefined);
    addEventListener('afterprint', done, { once: true });
    // The table is drawn before the printer looks at the page.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('afterprint', done);
    };
  }, [rows]);
  return (
    <>
      <Button kind="quiet" icon="print" busy={busy} onClick={() => void prepare()}>
        {busy ? liste.paper.preparing : liste.paper.print}
      </Button>
      {rows &&
        createPortal(<Paper rows={rows} filters={filters} units={units} now={new Date()} />, document.body)}
    </>
  );
}
