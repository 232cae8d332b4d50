import type { DueRow } from '../ipc';

/** Which obligation a window speaks of: the list is behind it. */
export const WhichDue = ({ row }: { row: DueRow }) => (
  <p>
    <b>{row.fullName || row.title}</b>
    <br />
    {row.what}
  </p>
);
