import { type ReactNode, useEffect, useRef } from 'react';
import { common } from '../words/common';

/**
 * The heading of a screen. It names the window, and takes the focus when the screen appears, so that a screen reader says where one is;
 * a screen that puts the focus elsewhere by itself keeps it there.
 */
export function Title({ children, window: named }: { children: string; window?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = common.titleOf(named ?? children);
  }, [named, children]);
  useEffect(() => {
    const here = heading.current?.closest('main');
    if (!here?.contains(document.activeElement) || document.activeElement === here) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** A screen in one column that scrolls. */
export function Page({
  title,
  sub,
  actions,
  children,
}: {
  title: string;
  sub?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page stack">
      <header className="page-head">
        <div>
          <Title>{title}</Title>
          {sub && <p className="quiet">{sub}</p>}
        </div>
        {actions && <div className="row push">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
