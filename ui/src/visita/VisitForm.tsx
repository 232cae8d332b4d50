import '../strumenti/strumenti.css';
import './visita.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { mayPass } from '../form/useDraft';
import { timeOf } from '../form/when';
import type { VisitForm as Form, VisitKept, VisitSheet } from '../ipc';
import { Banner, Button, type Choice, ErrorSummary, focusField, Icon, type Missing } from '../kit';
import { useFormKeys } from '../persone/useFormKeys';
import { useSubmit } from '../persone/useSubmit';
import { common } from '../words/common';
import { visita } from '../words/visita';
import { Sections } from './Sections';
import { goToSection, Side } from './Side';
import { openedOf, untellable } from './sheet';
import { useVisit } from './useVisit';
import { VisitCircumstances } from './VisitCircumstances';
import { controlOf } from './values';

type Props = {
  form: Form;
  places: readonly Choice[];
  /** Who it is about, and which visit: the heading of the page. */
  children: ReactNode;
  /** Keeps the draft and says what is missing; called shortly after every change. */
  onKeep: (sheet: VisitSheet) => Promise<VisitKept>;
  /** Makes the draft a closed visit. */
  onClose: (sheet: VisitSheet) => Promise<void>;
  onLeave: () => void;
};

/** One form for the visit of any area: everything is kept by itself, closing is the only commitment. */
export function VisitForm({ form, places, children, onKeep, onClose, onLeave }: Props) {
  const { definition, sheet, area, previous, previousAt, otherAreas } = form;
  const box = useRef<HTMLDivElement>(null);
  const [opened] = useState(() => openedOf(definition, sheet));
  const first = { savedAt: form.savedAt, missing: form.missing, problems: [] };
  const visit = useVisit({ definition, sheet, typed: opened, first, onKeep });
  const { typed, failed } = visit;
  const { savedAt, missing, problems } = visit.kept;
  const correcting = sheet.corrects !== null;
  const [blocked, setBlocked] = useState('');
  const control = (path: string) => controlOf(path, visit.typedNow().values);

  // What Rust says is missing or wrong, each with its control.
  const wanting = (): Missing[] => [
    ...visit.keptNow().problems.map(({ field, message }) => ({ field: control(field), message })),
    ...visit.keptNow().missing.map(({ field, label }) => ({
      field: control(field),
      message: visita.asksFor(label),
    })),
  ];
  const submit = useSubmit(() => [...untellable(visit.typedNow(), correcting), ...wanting()], {
    controlOf: control,
    values: {
      ...typed,
      ...Object.fromEntries(Object.entries(typed.values).map(([id, v]) => [`v-${id}`, v])),
    },
  });
  const error = (id: string) =>
    submit.error(id) ?? problems.find(({ field }) => control(field) === id)?.message;

  /** Only when everything typed is in the archive: otherwise says what stands in the way. */
  const once = (act: () => unknown, otherwise: string) =>
    void visit.flush().then((kept) => {
      setBlocked(kept ? '' : otherwise);
      if (kept) act();
    });
  const leave = () => once(onLeave, visita.cannotLeave);
  const close = () =>
    once(() => submit.submit(() => onClose(visit.sheetNow()).then(visit.forget)), visita.cannotClose);

  const stepSection = (by: 1 | -1) => {
    const here = document.activeElement?.closest('.visit-section')?.id;
    const at = definition.sections.findIndex(({ id }) => `section-${id}` === here);
    const next = definition.sections[at < 0 ? 0 : at + by];
    if (next) goToSection(next.id);
  };
  useFormKeys(box, {
    save: close,
    leave,
    alt: { arrowdown: () => stepSection(1), arrowup: () => stepSection(-1) },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    const left = document.getElementById(sheet.position);
    if (left) focusField(sheet.position);
    else focusField(correcting ? 'reason' : (control(definition.sections[0]?.fields[0]?.id ?? '') ?? 'day'));
  }, []);

  return (
    <div className="desk scale" ref={box}>
      <header className="scale-head">{children}</header>
      {((blocked && failed) || submit.missing.length > 0 || submit.general) && (
        <div className="scale-notes stack">
          {blocked && failed && (
            <Banner tone="danger" live>
              <p>{blocked}</p>
            </Banner>
          )}
          <ErrorSummary
            title={common.missing(submit.missing.length)}
            missing={submit.missing}
            attempt={submit.attempt}
          />
          {submit.general && (
            <Banner tone="danger" live>
              <p>{submit.general}</p>
            </Banner>
          )}
        </div>
      )}
      <div className="desk-body">
        <div className="desk-form">
          <VisitCircumstances
            typed={typed}
            change={visit.tell}
            error={error}
            places={places}
            others={otherAreas}
            correcting={correcting}
          />
          <Sections
            definition={definition}
            typed={typed.values}
            previous={previous}
            previousAt={previousAt}
            error={error}
            onSet={visit.set}
            onRows={visit.setRows}
            onStand={visit.stand}
          />
          <p className="quiet">{visita.keysHint}</p>
        </div>
        <Side definition={definition} missing={missing} area={area} vmdId={sheet.vmdId} controlOf={control} />
      </div>
      <footer className="foot">
        <p className="saved" role="status">
          <Icon name={failed ? 'warning-circle' : 'check-circle'} small />
          {failed
            ? mayPass(failed)
              ? visita.saveFailed
              : visita.saveRefused(failed.message)
            : savedAt
              ? common.draftSaved(timeOf(savedAt))
              : common.draftAutomatic}
        </p>
        {failed && (
          <Button kind="outline" icon="refresh" onClick={() => void visit.flush()}>
            {visita.retry}
          </Button>
        )}
        <Button kind="quiet" icon="arrow-left" aria-keyshortcuts="Escape" onClick={leave}>
          {visita.leave}
        </Button>
        <Button keys="Ctrl ↵" aria-keyshortcuts="Control+Enter" busy={submit.busy} onClick={close}>
          {visita.close}
        </Button>
      </footer>
    </div>
  );
}
