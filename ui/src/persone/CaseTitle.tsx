import { useEffect, useRef } from 'react';

/** The name at the head of a panel. It takes the focus when the panel opens, so that keys and screen readers follow. */
export function CaseTitle({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id="case-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
