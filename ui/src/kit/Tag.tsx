import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const Tag = ({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) => (
  <span className={`tag ${tone}`}>
    {icon && <Icon name={icon} small />}
    {children}
  </span>
);

/** Synthetic people and archives say so everywhere. */
export const ExampleTag = () => <Tag tone="warning">ESEMPIO</Tag>;

/** The first letters of the first two words. */
export const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('it') ?? '')
    .join('');

export const Disc = ({ name, large }: { name: string; large?: boolean }) => (
  <span className={large ? 'disc disc-l' : 'disc'} aria-hidden="true">
    {initials(name)}
  </span>
);
