import { type KeyboardEvent, useEffect, useState } from 'react';

type Combo = {
  id: string;
  count: number;
  /** False while the options shown may not answer what is typed now. */
  settled: boolean;
  open: boolean;
  onPick: (index: number) => void;
  onClose: () => void;
  onOpen?: () => void;
};

/**
 * The keyboard of a list that hangs from a text field (ARIA combobox, focus stays in the text): arrows walk, Enter picks, Escape closes.
 * The first option is already chosen, and an Enter typed before the options arrive waits for them: typing never waits.
 */
export function useCombo({ id, count, settled, open, onPick, onClose, onOpen }: Combo) {
  const [at, setAt] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const active = Math.min(at, count - 1);
  const option = (index: number) => `${id}-option-${index}`;

  useEffect(() => {
    if (!waiting || !settled) return;
    setWaiting(false);
    if (count > 0) onPick(Math.max(0, active));
  }, [waiting, settled, count, active, onPick]);

  useEffect(() => {
    if (open && active >= 0)
      document.getElementById(`${id}-option-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [open, active, id]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) onOpen?.();
      else setAt(Math.max(0, Math.min(count - 1, active + step)));
    } else if (event.key === 'Enter' && open && !event.ctrlKey) {
      if (!settled) setWaiting(true);
      else if (active >= 0) onPick(active);
      else return;
      event.preventDefault();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };

  return {
    active,
    /** Back to the first option: call it when the text changes. */
    rewind: () => {
      setAt(0);
      setWaiting(false);
    },
    optionProps: (index: number) => ({
      id: option(index),
      role: 'option' as const,
      'aria-selected': index === active,
      onMouseMove: () => setAt(index),
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => onPick(index),
    }),
    inputProps: {
      role: 'combobox' as const,
      'aria-autocomplete': 'list' as const,
      'aria-expanded': open && count > 0,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': open && active >= 0 ? option(active) : undefined,
      onKeyDown,
    },
    listProps: { id: `${id}-list`, role: 'listbox' as const },
  };
}
