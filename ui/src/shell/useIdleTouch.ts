import { useEffect } from 'react';
import { call } from '../ipc';

/** Milliseconds between two signs of life: Rust's lock timer counts minutes. */
const PACE = 20_000;

/** Tells Rust that someone is at the screen. The timer and the lock are in Rust; this only says that keys and pointer move. */
export function useIdleTouch() {
  useEffect(() => {
    let last = 0;
    const touch = () => {
      const now = Date.now();
      if (now - last < PACE) return;
      last = now;
      call('session.touch', {}).catch(() => {});
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) addEventListener(sign, touch, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, touch);
    };
  }, []);
}
