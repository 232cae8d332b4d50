import { UndoLast as Undo } from '../form/UndoLast';
import { type IntakePage, useDo } from '../ipc';

/** Undoing the last fact of an access. */
export function UndoLast({ page }: { page: IntakePage }) {
  const undo = useDo('intake.undo');
  const factId = page.lastFact;
  if (!factId) return null;
  const { intakeId } = page.row;
  return (
    <Undo
      fact={page.timeline.find((entry) => entry.factId === factId)?.title ?? ''}
      undo={(reason) => undo.mutateAsync({ intakeId, factId, reason })}
    />
  );
}
