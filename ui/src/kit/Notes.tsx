import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import type { Tone } from './Tag';

/** An empty place says what will be here and how to begin. */
export const EmptyState = ({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
}) => (
  <div className="empty">
    <Icon name={icon} />
    <p className="empty-title">{title}</p>
    {children}
  </div>
);

/** The shape of what is about to appear. */
export const Skeleton = ({ lines = 4 }: { lines?: number }) => (
  <div className="skeleton">
    <span className="visually-hidden" role="status">
      Caricamento in corso.
    </span>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: grey bars have no identity
      <span key={line} aria-hidden="true" />
    ))}
  </div>
);

const iconOf: Record<Tone, IconName> = {
  neutral: 'info-circle',
  info: 'info-circle',
  success: 'check-circle',
  warning: 'warning-circle',
  danger: 'error',
};

/** A remark about the whole page. `live` when it appears after the page did. */
export const Banner = ({ tone, children, live }: { tone: Tone; children: ReactNode; live?: boolean }) => (
  <div className={`banner ${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
    <Icon name={iconOf[tone]} />
    <div>{children}</div>
  </div>
);

/**
 * A number of days as number, bar and word: time is never told by colour alone. `full` is the number at which the bar is full,
 * `sentence` what a screen reader says instead of the three.
 */
export const Days = ({
  days,
  full,
  word,
  sentence,
  tone = 'neutral',
}: {
  days: number;
  full: number;
  word: string;
  sentence: string;
  tone?: Tone;
}) => (
  <span className={`days num ${tone}`}>
    <span className="visually-hidden">{sentence}</span>
    <b aria-hidden="true">{days}</b>
    <i aria-hidden="true">
      <i style={{ width: `${Math.max(0, Math.min(100, (days / full) * 100))}%` }} />
    </i>
    <span aria-hidden="true">{word}</span>
  </span>
);
