import { Link } from 'wouter';
import { ButtonLink, type IconName } from '../kit';

/** A link to a place of the house that looks like a button. */
export const Go = ({
  to,
  icon,
  label,
  kind = 'primary',
}: {
  to: string;
  icon?: IconName;
  label: string;
  kind?: 'primary' | 'outline' | 'quiet';
}) => (
  <Link href={to} asChild>
    <ButtonLink kind={kind} {...(icon ? { icon } : {})}>
      {label}
    </ButtonLink>
  </Link>
);
