import type { ReactNode } from 'react';
import { Dialog as Box, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button';

type Props = {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** As large as the window: for what is looked at, not filled in. */
  full?: boolean;
  /** False when what it shows is shown once: Escape and the cross do nothing. */
  closeable?: boolean;
};

/** A window in the window: keeps focus inside, closes with Escape, gives focus back. Never one upon another. */
export function Dialog({ title, open, onClose, children, wide, full, closeable = true }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={(now) => !now && onClose()}
      isDismissable={false}
      isKeyboardDismissDisabled={!closeable}
    >
      <Modal className={['modal-box', wide && 'wide-box', full && 'full-box'].filter(Boolean).join(' ')}>
        <Box className="dialog">
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {closeable && (
              <Button kind="quiet" icon="close" onClick={onClose} aria-label="Chiudi la finestra">
                {null}
              </Button>
            )}
          </header>
          <div className={full ? 'dialog-whole' : 'dialog-body'}>{children}</div>
        </Box>
      </Modal>
    </ModalOverlay>
  );
}
