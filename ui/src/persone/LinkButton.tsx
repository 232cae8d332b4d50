import type { ReactNode } from 'react';
import { ButtonLink, type IconName, Kbd } from '../kit';

type Props = {
  id?: string;
  /** Where, as the router writes it: `/persone/nuova`. */
  to: string;
  kind?: 'primary' | 'outline' | 'quiet';
  icon?: IconName;
  keys?: string;
  /** The same keys for assistive technology. */
  shortcut?: string;
  name?: string;
  children: ReactNode;
};

/** A way to another page that looks like a button and says its keys. */
export const LinkButton = ({ id, to, kind = 'primary', icon, keys, shortcut, name, children }: Props) => (
  <ButtonLink
    {...(id ? { id } : {})}
    href={`#${to}`}
    kind={kind}
    {...(icon ? { icon } : {})}
    {...(name ? { 'aria-label': name } : {})}
    {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
  >
    {children}
    {keys && <Kbd>{keys}</Kbd>}
  </ButtonLink>
);
