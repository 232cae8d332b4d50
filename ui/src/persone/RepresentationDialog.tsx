import { useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { formatDate, isoOf, parseDate } from '../form/date';
import { useDraft } from '../form/useDraft';
import { type PersonPage, type RepresentationForm, type RepresentationView, useChoices, useDo } from '../ipc';
import { Button, DateField, Dialog, type Missing, Select, TextArea, TextField } from '../kit';
import { persone } from '../words/persone';
import { tooLong } from './length';
import { emptyRepresentation, relationKey, representationOf } from './relation';
import { SubmitNotes } from './SubmitNotes';
import { useFormKeys } from './useFormKeys';
import { useSavedRelation } from './useSavedRelation';
import { useSubmit } from './useSubmit';

const say = persone.representation;

/** Dates as typed in the form, ISO for Rust. */
const typedOf = (of: RepresentationForm): RepresentationForm => ({
  ...of,
  from: formatDate(of.from),
  until: formatDate(of.until),
});
const wireOf = (typed: RepresentationForm): RepresentationForm => ({
  ...typed,
  from: isoOf(typed.from) ?? typed.from.trim(),
  until: isoOf(typed.until) ?? typed.until.trim(),
});
const untellable = (typed: RepresentationForm): Missing[] => [
  ...tooLong(typed),
  ...(['from', 'until'] as const)
    .filter((field) => 'trouble' in parseDate(typed[field]))
    .map((field) => ({ field, message: persone.badRepresentationDate[field] })),
];

/** Who may decide or sign for the person, from when to when. */
export function RepresentationDialog({
  page,
  of,
  onClose,
}: {
  page: PersonPage;
  of: RepresentationView | null;
  onClose: () => void;
}) {
  const personId = page.person.personId;
  const box = useRef<HTMLDivElement>(null);
  const roles = useChoices('representationRole');
  const save = useDo('person.save_representation');
  const told = useSavedRelation(page, 'representations');
  const { form, change, ready, savedAt, failed, discard } = useDraft({
    kind: 'person.representation',
    about: relationKey(personId, of?.id ?? null),
    empty: of ? typedOf(representationOf(of)) : emptyRepresentation,
    title: () => persone.representationDraft(page.person.fullName),
  });
  const submit = useSubmit(() => untellable(form), { values: form });
  const store = () =>
    submit.submit(async () => {
      await save.mutateAsync({ personId, id: of?.id ?? null, representation: wireOf(form) });
      await discard();
      onClose();
      await told(
        form.fullName,
        persone.representationSaved(form.fullName),
        of && (() => save.mutateAsync({ personId, id: of.id, representation: representationOf(of) })),
      );
    });
  useFormKeys(box, { save: () => void store() });
  const text = (id: 'fullName' | 'phone' | 'deed' | 'powers' | 'from' | 'until') => ({
    id,
    label: say[id],
    value: form[id],
    error: submit.error(id),
    onChange: (value: string) => change({ [id]: value }),
  });
  return (
    <Dialog title={persone.representationTitle} open onClose={onClose}>
      {ready && (
        <div className="stack" ref={box}>
          <SubmitNotes submit={submit} />
          <Select
            id="role"
            label={say.role}
            none={persone.contact.roleNone}
            required
            value={form.role}
            error={submit.error('role')}
            choices={roles}
            onChange={(role) => change({ role })}
          />
          <TextField {...text('fullName')} required />
          <TextField {...text('phone')} inputMode="tel" />
          <TextField {...text('deed')} hint={say.deedHint} />
          <TextArea {...text('powers')} rows={2} />
          <div className="pair">
            <DateField {...text('from')} required />
            <DateField {...text('until')} hint={say.untilHint} />
          </div>
          <div className="row">
            <DraftNote savedAt={savedAt} failed={failed} />
            <Button
              keys="Ctrl ↵"
              aria-keyshortcuts="Control+Enter"
              busy={submit.busy}
              onClick={() => void store()}
            >
              {persone.saveRepresentation}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
