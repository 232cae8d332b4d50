import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import { Kbd } from './Kbd';

const look = {
  primary: 'btn btn-primary',
  outline: 'btn btn-outline-primary',
  quiet: 'btn btn-quiet',
  danger: 'btn btn-outline-danger',
};

type Props = Omit<ComponentProps<'button'>, 'className' | 'disabled'> & {
  kind?: keyof typeof look;
  icon?: IconName;
  keys?: string;
  /** Work in progress: says so, and ignores further presses without losing focus. */
  busy?: boolean;
  children: ReactNode;
};

/** A button is never disabled: it explains what is missing instead. */
export function Button({
  kind = 'primary',
  icon,
  keys,
  busy,
  children,
  type = 'button',
  onClick,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={look[kind]}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, so it is a link. */
export function ButtonLink({
  kind = 'primary',
  icon,
  children,
  ...rest
}: Omit<ComponentProps<'a'>, 'className'> & { kind?: keyof typeof look; icon?: IconName }) {
  return (
    <a {...rest} className={look[kind]}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
