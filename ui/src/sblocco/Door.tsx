import type { ReactNode } from 'react';
import type { ArchiveStatus } from '../ipc';
import { Mark } from '../shell/Mark';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';
import { shell } from '../words/shell';

/** The frame of every door screen: what this is on the left, what to do on the right. */
export const Door = ({ archive, children }: { archive: ArchiveStatus; children: ReactNode }) => (
  <div className="door">
    <aside className="door-side" aria-label={common.product}>
      <Mark />
      <p className="door-name">{common.product}</p>
      <p>{sblocco.claim}</p>
      <p className="door-foot">
        {sblocco.version(archive.version)}
        <br />
        {sblocco.folder(archive.folder)}
      </p>
    </aside>
    <main className="door-main" id="contenuto">
      {archive.example && <p className="ribbon door-ribbon">{shell.ribbon}</p>}
      <div className="door-card">{children}</div>
    </main>
  </div>
);
