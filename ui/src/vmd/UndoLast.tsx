import { UndoLast as Undo } from '../form/UndoLast';
import { useDo, type VmdPage } from '../ipc';

/** Undoing the last fact of an assessment. */
export function UndoLast({ page, factId }: { page: VmdPage; factId: string }) {
  const undo = useDo('vmd.undo');
  const { vmdId } = page.row;
  return <Undo fact={page.lastTitle} undo={(reason) => undo.mutateAsync({ vmdId, factId, reason })} />;
}
