import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type DueRow, useSession } from '../ipc';
import { openReminder } from '../promemoria/open';
import { placeOf, rowId } from './place';

type Props = { row: DueRow; id?: string; className: string; keys?: string; children: ReactNode };

/** The way to where an obligation is met: a link; a reminder has no place, and opens where one is. */
export function Way({ row, id = rowId(row.key), className, keys, children }: Props) {
  const { may } = useSession();
  const to = placeOf(row, may);
  const shared = {
    id,
    className,
    'data-stop': true,
    'data-due': row.key.kind,
    ...(keys ? { 'aria-keyshortcuts': keys } : {}),
  };
  if (to !== null)
    return (
      <Link href={to} {...shared}>
        {children}
      </Link>
    );
  return (
    <button
      type="button"
      {...shared}
      onClick={() => openReminder({ reminderId: row.key.of, fullName: row.personId ? row.fullName : '' })}
    >
      {children}
    </button>
  );
}
