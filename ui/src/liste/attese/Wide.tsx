import type { ReactNode } from 'react';

/** A table that may be wider than the window: it scrolls by itself, with the keyboard too. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
  <section className="scroll-x" aria-label={label} tabIndex={0}>
    <table className="plain" aria-label={label}>
      {children}
    </table>
  </section>
);
