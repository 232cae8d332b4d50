import { Dialog } from '../kit';
import { shell } from '../words/shell';

export const Palette = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Dialog title={shell.search} open={open} onClose={onClose}>
    {null}
  </Dialog>
);
