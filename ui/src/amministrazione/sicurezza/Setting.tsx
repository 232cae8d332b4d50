import { useState } from 'react';
import { FormNotes } from '../../form/FormNotes';
import { useForm } from '../../form/useForm';
import { type SettingView, useDo } from '../../ipc';
import { Button, TextField, useToast } from '../../kit';
import { amministrazione } from '../../words/amministrazione';
import { common } from '../../words/common';

const words = amministrazione.security;

const fits = ({ min, max }: SettingView, value: string) => {
  if (min === null || max === null) return true;
  const n = Number(value);
  return /^\d+$/.test(value.trim()) && n >= min && n <= max;
};

/** One setting of the archive, with its meaning and its first value. */
export function Setting({ setting, locked }: { setting: SettingView; locked: boolean }) {
  const [value, setValue] = useState(setting.value);
  const set = useDo('setting.set');
  const say = useToast();
  const id = `setting-${setting.key.replace(/\W/g, '-')}`;
  const form = useForm({
    missing: fits(setting, value)
      ? []
      : [{ field: id, message: words.whole(setting.min ?? 0, setting.max ?? 0) }],
    sending: {
      error: set.error,
      isPending: set.isPending,
      send: () => set.mutateAsync({ key: setting.key, value: value.trim() }),
    },
    done: () => say({ words: words.settingSaved(setting.label) }),
  });
  return (
    <form className="stack setting" onSubmit={form.submit} noValidate>
      <FormNotes form={form} />
      <TextField
        id={id}
        label={setting.label}
        hint={`${setting.note} ${words.byDefault(setting.default)}`}
        inputMode={setting.min === null ? 'text' : 'numeric'}
        readOnly={locked}
        value={value}
        error={form.said(id)}
        onChange={setValue}
      />
      {!locked && value !== setting.value && (
        <div>
          <Button type="submit" kind="outline" icon="check" busy={set.isPending}>
            {common.save}
          </Button>
        </div>
      )}
    </form>
  );
}
