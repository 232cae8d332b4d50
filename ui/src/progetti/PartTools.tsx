import { Button } from '../kit';
import { progetti } from '../words/progetti';

/** Change or take away a goal or an intervention. */
export const PartTools = ({
  editId,
  editName,
  removeName,
  onEdit,
  onRemove,
}: {
  editId: string;
  editName: string;
  removeName: string;
  onEdit: () => void;
  onRemove: () => void;
}) => (
  <span className="row push tight">
    <Button id={editId} kind="quiet" icon="pencil" aria-label={editName} onClick={onEdit}>
      {progetti.edit}
    </Button>
    <Button kind="quiet" icon="delete" aria-label={removeName} onClick={onRemove}>
      {progetti.remove}
    </Button>
  </span>
);
