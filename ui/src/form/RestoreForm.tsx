import type { ArchiveStatus, CallError } from '../ipc';
import { Button, type IconName } from '../kit';
import { restore as words } from '../words/restore';
import { besideKey, CopyKey, type Key, keyMissing } from './CopyKey';
import { FormNotes } from './FormNotes';
import { useForm } from './useForm';

/** The key of a copy, then the copy itself, which is picked in a dialog of the computer and verified before it is used. */
export function RestoreForm({
  value,
  onChange,
  sending,
  onRestored,
  leave,
}: {
  value: Key;
  onChange: (value: Key) => void;
  sending: { error: CallError | null; isPending: boolean; send: () => Promise<ArchiveStatus> };
  onRestored: (archive: ArchiveStatus) => void;
  leave: { label: string; icon?: IconName; onClick: () => void };
}) {
  const form = useForm({
    missing: keyMissing(value),
    sending: { ...sending, error: besideKey(value, sending.error) },
    done: onRestored,
  });
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <FormNotes form={form} />
      <CopyKey value={value} onChange={onChange} said={form.said} />
      <div className="row">
        <Button type="submit" icon="restore" busy={sending.isPending}>
          {sending.isPending ? words.busy : words.do}
        </Button>
        {!sending.isPending && (
          <Button kind="quiet" {...(leave.icon && { icon: leave.icon })} onClick={leave.onClick}>
            {leave.label}
          </Button>
        )}
      </div>
    </form>
  );
}
