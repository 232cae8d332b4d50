import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { call, type FieldView, type PersonPage, useDo } from '../ipc';
import { Button, focusField, Skeleton, useToast } from '../kit';
import { persone } from '../words/persone';
import { Conflicts, type Kept } from './Conflicts';
import { PersonFields } from './PersonFields';
import { SubmitNotes } from './SubmitNotes';
import { settlePlaces } from './settlePlaces';
import { controlOf, type PersonTyped, patchOf, typedOf, untellable, wireOf } from './typed';
import { useCodeReading } from './useCodeReading';
import { useDiscard } from './useDiscard';
import { useFormKeys } from './useFormKeys';
import { usePersonCheck } from './usePersonCheck';
import { useSubmit } from './useSubmit';
import { useTell } from './useTell';

type Form = {
  typed: PersonTyped;
  /** As it was when this change began, with the version of each field: what others write meanwhile is noticed. */
  before: PersonTyped;
  versions: Record<string, string>;
};

const versionsOf = (fields: readonly FieldView[]) =>
  Object.fromEntries(fields.map((each) => [each.field, each.version]));

const only = (versions: Record<string, string>, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(versions).filter(([field]) => fields.includes(field)));

type Props = {
  page: PersonPage;
  onDone: () => void;
  /** Shows this form again after it was left by mistake. */
  onReopen: () => void;
};

/** Changes of identity: only what changed is sent, each field with the version it had. */
export function EditIdentity({ page, onDone, onReopen }: Props) {
  const personId = page.person.personId;
  const client = useQueryClient();
  const toast = useToast();
  const tell = useTell();
  const box = useRef<HTMLDivElement>(null);
  const save = useDo('person.change');
  const [start] = useState<Form>(() => {
    const typed = typedOf(page.fields);
    return { typed, before: typed, versions: versionsOf(page.fields) };
  });
  const draft = useDraft<Form>({
    kind: 'person.change',
    about: personId,
    empty: start,
    title: () => persone.editDraft(page.person.fullName),
  });
  const { form, change } = draft;
  const [kept, setKept] = useState<Kept>({});
  const changeTyped = useCallback(
    (patch: Partial<PersonTyped>) => change((now) => ({ ...now, typed: { ...now.typed, ...patch } })),
    [change],
  );
  const reading = useCodeReading(form.typed, changeTyped, start.before.code);
  const check = usePersonCheck(personId, form.typed, draft.ready);
  const submit = useSubmit(() => untellable(form.typed), { controlOf, values: form.typed });
  const conflicts = submit.trouble?.conflicts ?? [];
  const patch = patchOf(form.before, form.typed);
  const disputed = conflicts[0]?.field;
  useEffect(() => {
    if (disputed) focusField(`conflict-${disputed}`);
  }, [disputed]);

  const store = async () => {
    const undecided = conflicts.find(({ field }) => !kept[field]);
    if (undecided) {
      document.getElementById(`conflict-${undecided.field}`)?.focus();
      return;
    }
    const typed = await settlePlaces(form.typed);
    if (typed !== form.typed) change({ typed });
    const versions = { ...form.versions, ...Object.fromEntries(conflicts.map((c) => [c.field, c.version])) };
    const wanted = Object.entries(patchOf(form.before, typed)).filter(([field]) => kept[field] !== 'theirs');
    const fields = Object.fromEntries(wanted);
    const names = Object.keys(fields);
    await submit.submit(async () => {
      if (names.length > 0) await save.mutateAsync({ personId, fields, versions: only(versions, names) });
      await draft.discard();
      onDone();
      if (names.length === 0) return toast({ words: persone.nothingChanged });
      const after = await client.fetchQuery({
        queryKey: ['person.page', { personId }],
        queryFn: () => call('person.page', { personId }),
      });
      const was = wireOf(form.before);
      toast({
        words: persone.changed(names.length),
        undo: () =>
          tell(
            save.mutateAsync({
              personId,
              fields: Object.fromEntries(names.map((field) => [field, was[field] ?? null])),
              versions: only(versionsOf(after.fields), names),
            }),
            persone.changeUndone,
          ),
      });
    }, untellable(typed));
  };
  const discard = useDiscard(
    draft,
    start,
    'person.change',
    personId,
    persone.editDraft(page.person.fullName),
  );
  const leave = () => void discard(onReopen).then(onDone);

  useFormKeys(box, { save: () => void store() });
  if (!draft.ready) return <Skeleton />;
  return (
    <div className="stack" ref={box}>
      <h3>{persone.editIdentity}</h3>
      <SubmitNotes submit={submit} />
      <Conflicts
        conflicts={conflicts}
        mine={patch}
        kept={kept}
        onKeep={(field, whose) => setKept((now) => ({ ...now, [field]: whose }))}
      />
      <PersonFields
        typed={form.typed}
        change={changeTyped}
        error={submit.error}
        warning={check.warning}
        reading={reading}
        existing
        first="surname"
      />
      <div className="row">
        <Button
          keys="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={submit.busy}
          onClick={() => void store()}
        >
          {persone.saveIdentity}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {persone.leaveEdit}
        </Button>
      </div>
      <DraftNote savedAt={draft.savedAt} failed={draft.failed} />
    </div>
  );
}
