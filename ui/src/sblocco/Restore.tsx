import { useState } from 'react';
import { blankKey, keyArgs } from '../form/CopyKey';
import { RestoreForm } from '../form/RestoreForm';
import { type ArchiveStatus, useDo } from '../ipc';
import { Title } from '../shell/Page';
import { common } from '../words/common';
import { sblocco } from '../words/sblocco';

/** Brings back a copy where there is no archive yet. */
export function Restore({
  onRestored,
  onBack,
}: {
  onRestored: (archive: ArchiveStatus) => void;
  onBack: () => void;
}) {
  const [key, setKey] = useState(blankKey);
  const restore = useDo('backup.restore');
  return (
    <div className="stack">
      <Title>{sblocco.restoreTitle}</Title>
      <p>{sblocco.restoreWhy}</p>
      <RestoreForm
        value={key}
        onChange={setKey}
        sending={{ ...restore, send: () => restore.mutateAsync(keyArgs(key)) }}
        onRestored={onRestored}
        leave={{ label: common.back, icon: 'arrow-left', onClick: onBack }}
      />
    </div>
  );
}
