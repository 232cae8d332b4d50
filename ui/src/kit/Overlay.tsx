import type { ReactNode } from 'react';
import { Dialog as Box, Modal, ModalOverlay } from 'react-aria-components';

/** A window in the window without a heading of its own: a click outside closes it too. */
export const Overlay = ({
  label,
  open,
  onClose,
  children,
}: {
  label: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}) => (
  <ModalOverlay className="veil" isOpen={open} onOpenChange={(now) => !now && onClose()} isDismissable>
    <Modal className="modal-box">
      <Box className="dialog" aria-label={label}>
        {children}
      </Box>
    </Modal>
  </ModalOverlay>
);
