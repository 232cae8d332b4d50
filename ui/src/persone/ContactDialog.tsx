import { useRef } from 'react';
import { DraftNote } from '../form/DraftNote';
import { useDraft } from '../form/useDraft';
import { type ContactView, type PersonPage, useChoices, useDo } from '../ipc';
import { Button, Check, Dialog, Select, TextArea, TextField } from '../kit';
import { persone } from '../words/persone';
import { tooLong } from './length';
import { contactOf, emptyContact, relationKey } from './relation';
import { SubmitNotes } from './SubmitNotes';
import { useFormKeys } from './useFormKeys';
import { useSavedRelation } from './useSavedRelation';
import { useSubmit } from './useSubmit';

const say = persone.contact;

/** A contact, new or corrected. */
export function ContactDialog({
  page,
  of,
  onClose,
}: {
  page: PersonPage;
  of: ContactView | null;
  onClose: () => void;
}) {
  const personId = page.person.personId;
  const box = useRef<HTMLDivElement>(null);
  const roles = useChoices('contactRole');
  const save = useDo('person.save_contact');
  const told = useSavedRelation(page, 'contacts');
  const { form, change, ready, savedAt, failed, discard } = useDraft({
    kind: 'person.contact',
    about: relationKey(personId, of?.id ?? null),
    empty: of ? contactOf(of) : emptyContact,
    title: () => persone.contactDraft(page.person.fullName),
  });
  const submit = useSubmit(() => tooLong(form), { values: form });
  const store = () =>
    submit.submit(async () => {
      await save.mutateAsync({ personId, id: of?.id ?? null, contact: form });
      await discard();
      onClose();
      await told(
        form.fullName,
        persone.contactSaved(form.fullName),
        of && (() => save.mutateAsync({ personId, id: of.id, contact: contactOf(of) })),
      );
    });
  useFormKeys(box, { save: () => void store() });
  return (
    <Dialog title={persone.contactTitle} open onClose={onClose}>
      {ready && (
        <div className="stack" ref={box}>
          <SubmitNotes submit={submit} />
          <TextField
            id="fullName"
            label={say.fullName}
            required
            autoFocus
            value={form.fullName}
            error={submit.error('fullName')}
            onChange={(fullName) => change({ fullName })}
          />
          <Select
            id="role"
            label={say.role}
            none={say.roleNone}
            required
            value={form.role}
            error={submit.error('role')}
            choices={roles}
            onChange={(role) => change({ role })}
          />
          <div className="pair">
            <TextField
              id="phone"
              label={say.phone}
              inputMode="tel"
              value={form.phone}
              error={submit.error('phone')}
              onChange={(phone) => change({ phone })}
            />
            <TextField
              id="email"
              label={say.email}
              inputMode="email"
              value={form.email}
              error={submit.error('email')}
              onChange={(email) => change({ email })}
            />
          </div>
          <div className="pair">
            <Check
              id="caregiver"
              label={say.caregiver}
              checked={form.caregiver}
              onChange={(caregiver) => change({ caregiver })}
            />
            <Check
              id="cohabitant"
              label={say.cohabitant}
              checked={form.cohabitant}
              onChange={(cohabitant) => change({ cohabitant })}
            />
          </div>
          <TextArea
            id="note"
            label={say.note}
            rows={2}
            value={form.note}
            error={submit.error('note')}
            onChange={(note) => change({ note })}
          />
          <div className="row">
            <DraftNote savedAt={savedAt} failed={failed} />
            <Button
              keys="Ctrl ↵"
              aria-keyshortcuts="Control+Enter"
              busy={submit.busy}
              onClick={() => void store()}
            >
              {persone.saveContact}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
