import { useState } from 'react';
import { finishBeforeLock } from '../../form/beforeLock';
import { blankKey, keyArgs } from '../../form/CopyKey';
import { RestoreForm } from '../../form/RestoreForm';
import { useDo } from '../../ipc';
import { Button, Dialog } from '../../kit';
import { forget } from '../../shell/lock';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';

const words = amministrazione.backups.replace;

/** Puts a copy in the place of this archive, which is kept aside. Once done the screen starts again, at the door of the copy. */
export function Replace() {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(blankKey);
  const replace = useDo('backup.replace');
  const close = () => setOpen(false);
  const send = async () => {
    await finishBeforeLock();
    return replace.mutateAsync(keyArgs(key));
  };
  return (
    <section className="card stack" aria-labelledby="replace">
      <h2 id="replace">{words.title}</h2>
      <p>{words.when}</p>
      <div>
        <Button kind="quiet" icon="restore" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </div>
      <Dialog title={words.title} open={open} onClose={close} closeable={!replace.isPending}>
        <div className="stack">
          <ol className="steps-plain">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <RestoreForm
            value={key}
            onChange={setKey}
            sending={{ ...replace, send }}
            onRestored={forget}
            leave={{ label: common.cancel, onClick: close }}
          />
        </div>
      </Dialog>
    </section>
  );
}
