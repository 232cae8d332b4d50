import { recently } from '../form/when';
import type { AreaView, InstrumentState, SheetDefinition, SheetMissing } from '../ipc';
import { focusField, Icon, Tag } from '../kit';
import { toneOf } from '../strumenti/tone';
import { visita } from '../words/visita';

/** Shows the beginning of a section and puts the keys there. */
export const goToSection = (id: string) => {
  const title = document.getElementById(`section-title-${id}`);
  title?.focus({ preventScroll: true });
  document.getElementById(`section-${id}`)?.scrollIntoView?.({ block: 'start' });
};

/** A link inside the page: the address is the room's. */
const Jump = ({ to, act, children }: { to: string; act: () => void; children: string }) => (
  <a
    href={`#${to}`}
    onClick={(event) => {
      event.preventDefault();
      act();
    }}
  >
    {children}
  </a>
);

const sectionOf = (path: string) => path.split(/[[.]/)[0];

type Props = {
  definition: SheetDefinition;
  missing: readonly SheetMissing[];
  area: AreaView;
  vmdId: string;
  controlOf: (path: string) => string;
};

/** Beside the sheet: its sections, what is missing before it can be closed, and the scales of the same visit. */
export const Side = ({ definition, missing, area, vmdId, controlOf }: Props) => (
  <aside className="desk-side visit-side">
    <nav aria-label={visita.index}>
      <ol className="section-index">
        {definition.sections.map((section) => {
          const lacking = missing.filter(({ field }) =>
            section.fields.some(({ id }) => id === sectionOf(field)),
          ).length;
          return (
            <li key={section.id}>
              <Jump to={`section-${section.id}`} act={() => goToSection(section.id)}>
                {section.label}
              </Jump>
              {lacking > 0 && <span className="lacking">{visita.missingIn(lacking)}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
    <section aria-labelledby="visit-missing">
      <h2 id="visit-missing">{visita.missing}</h2>
      {missing.length === 0 ? (
        <p className="quiet">{visita.missingNone}</p>
      ) : (
        <ul className="plain-list tight">
          {missing.map(({ field, label }) => (
            <li key={field}>
              <Jump to={controlOf(field)} act={() => focusField(controlOf(field))}>
                {label}
              </Jump>
            </li>
          ))}
        </ul>
      )}
    </section>
    <section aria-labelledby="visit-scales">
      <h2 id="visit-scales">{visita.scales}</h2>
      <p className="quiet">
        {area.instruments.length === 0
          ? visita.scalesNone
          : visita.scalesOpen(
              area.instruments.filter(({ always, administrationId }) => always && !administrationId).length,
            )}
      </p>
      <ul className="visit-scales">
        {area.instruments.map((instrument) => (
          <Scale key={instrument.id} of={instrument} vmdId={vmdId} />
        ))}
      </ul>
    </section>
  </aside>
);

function Scale({ of, vmdId }: { of: InstrumentState; vmdId: string }) {
  const done = of.administrationId !== null;
  return (
    <li>
      <a
        href={done ? `#/scale/${of.administrationId}` : `#/vmd/${vmdId}/scale/${of.id}`}
        aria-label={done ? visita.readScale(of.title) : visita.openScale(of.title)}
      >
        <Icon name={done ? 'check-circle' : 'pencil'} small />
        {of.short}
      </a>
      {done ? (
        <span className="num">
          {of.score} {of.bandLabel && <Tag tone={toneOf(of.tone)}>{of.bandLabel}</Tag>}
        </span>
      ) : (
        <span className="quiet">
          {of.draftSavedAt
            ? visita.draftAt(recently(of.draftSavedAt))
            : of.always
              ? visita.toDo
              : visita.ifNeeded}
        </span>
      )}
    </li>
  );
}
