import type { SheetDefinition, SheetField, VisitForm, VisitSheet } from '../ipc';

const field = (id: string, label: string, kind: string, rest: Partial<SheetField> = {}): SheetField => ({
  id,
  label,
  help: '',
  kind,
  options: [],
  exclusive: null,
  unit: '',
  min: null,
  max: null,
  columns: [],
  required: false,
  ...rest,
});
const options = (...labels: string[]) => labels.map((label) => ({ code: label.toLowerCase(), label }));

/** A sheet for tests, with one field of each kind. The real ones are files that Rust reads. */
export const probeSheet: SheetDefinition = {
  id: 'probe',
  version: '1.0.0',
  title: 'Visita di prova',
  sections: [
    {
      id: 'living',
      label: 'Con chi vive',
      help: '',
      fields: [
        field('living', 'Condizione di vita', 'choice', {
          options: options('Sola', 'Coniuge', 'Figli'),
          required: true,
        }),
        field('signs', 'Segni', 'choices', {
          options: options('Fame', 'Freddo', 'Nessuno'),
          exclusive: 'nessuno',
        }),
        field('lift', 'Ascensore', 'yesno'),
        field('weight', 'Peso', 'number', { unit: 'kg', min: 20, max: 300 }),
        field('since', 'Dal', 'date'),
      ],
    },
    {
      id: 'network',
      label: 'Rete',
      help: '',
      fields: [
        field('network', 'Rete familiare', 'rows', {
          columns: [
            { id: 'name', label: 'Nome', kind: 'line', options: [], exclusive: null, required: true },
            {
              id: 'relation',
              label: 'Rapporto',
              kind: 'choice',
              options: options('Figlio', 'Vicino'),
              exclusive: null,
              required: false,
            },
            {
              id: 'help',
              label: 'Aiuto',
              kind: 'choices',
              options: options('Spesa', 'Cura'),
              exclusive: null,
              required: false,
            },
          ],
        }),
        field('note', 'Note', 'text'),
        field('conclusion', 'Conclusione', 'text', { required: true }),
      ],
    },
  ],
};

export const probeVisit: VisitSheet = {
  vmdId: 'v1',
  area: 'social',
  version: '1.0.0',
  values: {},
  at: '2026-11-23T10:30',
  place: '',
  present: '',
  joint: false,
  corrects: null,
  reason: '',
  position: '',
};

/** What Rust would say is missing: the required fields of the test sheet without a value. */
export const lacking = ({ values }: VisitSheet) =>
  probeSheet.sections.flatMap((section) =>
    section.fields
      .filter(({ id, required }) => required && values[id] === undefined)
      .map(({ id, label }) => ({ field: id, label, section: section.label })),
  );

export const probeForm = (sheet: VisitSheet, rest: Partial<VisitForm> = {}): VisitForm =>
  ({
    definition: probeSheet,
    person: { personId: 'p1', fullName: 'Ferrara Lucia', age: 84, comune: 'Soncino', example: false },
    row: {},
    area: { area: 'social', label: 'Visita sociale', instruments: [] },
    sheet,
    savedAt: null,
    missing: lacking(sheet),
    previous: null,
    previousAt: null,
    otherAreas: [],
    orphan: null,
    ...rest,
  }) as unknown as VisitForm;
