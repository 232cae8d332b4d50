import type { ArchiveStatus } from '../ipc';
import { common } from '../words/common';

export const Sblocco = ({ archive }: { archive: ArchiveStatus }) => (
  <main>
    <h1>{common.product}</h1>
    <p>{archive.trouble}</p>
  </main>
);
