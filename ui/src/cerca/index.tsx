import './cerca.css';
import { Overlay } from '../kit';
import { cerca } from '../words/cerca';
import { Finder } from './Finder';

/** Ctrl K: every person and every action, from everywhere. */
export const Palette = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Overlay label={cerca.title} open={open} onClose={onClose}>
    <Finder onClose={onClose} />
  </Overlay>
);
