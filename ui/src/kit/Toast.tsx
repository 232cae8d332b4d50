import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from './Button';

type Notice = { words: string; undo?: () => void };
const Context = createContext<(notice: Notice) => void>(() => {});

/** Says that something was done, and offers to undo it. */
export const useToast = () => useContext(Context);

/** Milliseconds a notice stays; the pointer or the focus on it keeps it. */
const STAY = 15_000;

export function Toasts({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const held = useRef(false);
  const show = useCallback((next: Notice) => setNotice(next), []);
  const undo = useMemo(
    () =>
      notice?.undo &&
      (() => {
        notice.undo?.();
        setNotice(null);
      }),
    [notice],
  );

  useEffect(() => {
    if (!notice) return;
    const timer = setInterval(() => !held.current && setNotice(null), STAY);
    return () => clearInterval(timer);
  }, [notice]);

  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea');
      if (event.ctrlKey && event.key === 'z' && !typing) {
        event.preventDefault();
        undo();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo]);

  return (
    <Context.Provider value={show}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the notice while it is being read */}
      <div
        className="toasts"
        onMouseEnter={() => (held.current = true)}
        onMouseLeave={() => (held.current = false)}
        onFocus={() => (held.current = true)}
        onBlur={() => (held.current = false)}
      >
        <p role="status" className={notice ? 'toast-words' : 'visually-hidden'}>
          {notice?.words}
        </p>
        {notice && (
          <>
            {undo && (
              <Button kind="quiet" icon="restore" keys="Ctrl Z" aria-keyshortcuts="Control+Z" onClick={undo}>
                Annulla
              </Button>
            )}
            <Button kind="quiet" icon="close" onClick={() => setNotice(null)}>
              <span className="visually-hidden">Chiudi l’avviso</span>
            </Button>
          </>
        )}
      </div>
    </Context.Provider>
  );
}
