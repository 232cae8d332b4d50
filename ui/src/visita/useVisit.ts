import { useCallback, useReducer, useRef } from 'react';
import type { SheetDefinition, VisitKept, VisitSheet } from '../ipc';
import { useKeeping } from '../strumenti/useKeeping';
import { sheetOf, type VisitTyped } from './sheet';
import { cellOf, type Row, rowsOf, type TypedValue } from './values';

/** Milliseconds after the last key before the sheet is kept. */
const PAUSE = 600;

/** The same as after a save, when nothing was kept yet. */
export type VisitState = Omit<VisitKept, 'savedAt'> & { savedAt: string | null };

type Start = {
  definition: SheetDefinition;
  sheet: VisitSheet;
  typed: VisitTyped;
  first: VisitState;
  onKeep: (sheet: VisitSheet) => Promise<VisitKept>;
};

/** A visit being written: what is in its controls, and every change on its way to the archive. */
export function useVisit({ definition, sheet, typed, first, onKeep }: Start) {
  const state = useRef({ typed, position: sheet.position });
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const keeping = useKeeping<VisitSheet, VisitState>({ send: onKeep, first });
  const { keep } = keeping;

  const sheetNow = useCallback(
    () => sheetOf(definition, sheet, state.current.typed, state.current.position),
    [definition, sheet],
  );
  const tell = useCallback(
    (patch: Partial<VisitTyped>) => {
      state.current.typed = { ...state.current.typed, ...patch };
      keep(sheetNow(), PAUSE);
      draw();
    },
    [keep, sheetNow],
  );
  const write = useCallback(
    (field: string, change: (now: TypedValue | undefined) => TypedValue) => {
      const { values } = state.current.typed;
      tell({ values: { ...values, [field]: change(values[field]) } });
    },
    [tell],
  );
  const set = useCallback((field: string, value: TypedValue) => write(field, () => cellOf(value)), [write]);
  const setRows = useCallback(
    (field: string, change: (rows: readonly Row[]) => Row[]) => write(field, (now) => change(rowsOf(now))),
    [write],
  );
  /** The control one stands on: kept with the next change, so that the sheet opens there again. */
  const stand = useCallback((position: string) => {
    state.current.position = position;
  }, []);
  const typedNow = useCallback(() => state.current.typed, []);
  return { ...keeping, typed: state.current.typed, typedNow, sheetNow, tell, set, setRows, stand };
}
