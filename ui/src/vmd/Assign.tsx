import type { FormEvent } from 'react';
import { useKept } from '../form/useKept';
import { type AreaView, useChoices, useSession, type VmdPage } from '../ipc';
import { Button, RadioChips, Select, TextField } from '../kit';
import { focusSoon } from '../persone/focusSoon';
import { SubmitNotes } from '../persone/SubmitNotes';
import { useSubmit } from '../persone/useSubmit';
import { vmd } from '../words/vmd';
import { assessorOf, assignMissing, emptyAssign, inOrder, SOMEONE_ELSE } from './assessor';
import { useFact } from './useFact';

/** Who assesses an area, in two keys: a digit chooses, Enter assigns. Role and body are proposed and can be changed before. */
export function Assign({ page, area, onDone }: { page: VmdPage; area: AreaView; onDone: () => void }) {
  const { vmdId } = page.row;
  const { operatorId } = useSession();
  const assign = useFact('vmd.assign', vmdId);
  const roles = useChoices('assessorRole');
  const bodies = useChoices('assessorBody');
  const prefix = `assign-${area.area}`;
  const passing = area.assessor !== null;
  const people = inOrder(page.assignable, area, operatorId).filter(
    (each) => each.operatorId && each.operatorId !== area.assessor?.operatorId,
  );
  const { form, change, drop } = useKept(`vmd.assign:${vmdId}:${area.area}`, emptyAssign);
  const chosen = assessorOf(form, page.assignable);
  const other = form.who === SOMEONE_ELSE;
  const submit = useSubmit(() => assignMissing(form, page.assignable, { prefix, passing }), {
    controlOf: (field) => (field === 'assessor' ? prefix : `${prefix}-${field}`),
  });
  const store = () =>
    submit.submit(async () => {
      await assign(
        { vmdId, area: area.area, assessor: chosen, reason: form.reason.trim() },
        vmd.assigned(area.label, chosen.name),
      );
      drop();
      onDone();
      focusSoon('now');
    });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <SubmitNotes submit={submit} />
      <RadioChips
        id={prefix}
        label={vmd.assignTo(area.label)}
        hint={vmd.assignHint}
        value={form.who}
        error={submit.error(prefix)}
        choices={[
          ...people.map((each) => ({ value: each.operatorId ?? '', label: each.name })),
          { value: SOMEONE_ELSE, label: vmd.someoneElse },
        ]}
        onChange={(who) => change({ who, role: '', body: '', bodyName: '' })}
      />
      {other && (
        <TextField
          id={`${prefix}-name`}
          label={vmd.assessorName}
          required
          value={form.name}
          error={submit.error(`${prefix}-name`)}
          onChange={(name) => change({ name })}
        />
      )}
      {form.who && (
        <div className="pair">
          <Select
            id={`${prefix}-role`}
            label={vmd.assessorRole}
            none={vmd.assessorRoleNone}
            required
            value={chosen.role}
            error={submit.error(`${prefix}-role`)}
            choices={roles}
            onChange={(role) => change({ role })}
          />
          <Select
            id={`${prefix}-body`}
            label={vmd.assessorBody}
            none={vmd.assessorBodyNone}
            required
            value={chosen.body}
            error={submit.error(`${prefix}-body`)}
            warning={
              chosen.body && area.body && chosen.body !== area.body
                ? vmd.otherBody(bodies.find((each) => each.value === area.body)?.label ?? area.body)
                : undefined
            }
            choices={bodies}
            onChange={(body) => change({ body })}
          />
        </div>
      )}
      {other && (
        <TextField
          id={`${prefix}-bodyName`}
          label={vmd.assessorBodyName}
          value={form.bodyName}
          error={submit.error(`${prefix}-bodyName`)}
          onChange={(bodyName) => change({ bodyName })}
        />
      )}
      {passing && (
        <TextField
          id={`${prefix}-reason`}
          label={vmd.passReason}
          required
          value={form.reason}
          error={submit.error(`${prefix}-reason`)}
          onChange={(reason) => change({ reason })}
        />
      )}
      <div className="row">
        <Button type="submit" icon="check" keys="↵" busy={submit.busy}>
          {vmd.assignSave}
        </Button>
      </div>
    </form>
  );
}
