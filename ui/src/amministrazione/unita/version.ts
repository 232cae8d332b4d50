import type { UnitForm, UnitVersionView } from '../../ipc';
import { unita as words } from '../../words/unita';

/** How codes read. */
export type Labels = {
  kind: (code: string) => string;
  wing: (code: string) => string;
  comune: (code: string) => string;
};

type Line = { field: keyof UnitForm; label: string; value: string };

const order = [
  'kind',
  'name',
  'body',
  'comune',
  'address',
  'phone',
  'email',
  'contact',
  'authorised',
  'accredited',
  'contracted',
  'inAgreement',
  'wings',
  'confirmed',
  'source',
  'note',
] as const satisfies readonly (keyof UnitForm)[];

function wordsOf(form: UnitForm, field: keyof UnitForm, labels: Labels): string {
  switch (field) {
    case 'kind':
      return labels.kind(form.kind);
    case 'comune':
      return form.comune && labels.comune(form.comune);
    case 'wings':
      return form.wings.map(labels.wing).join(', ');
    case 'inAgreement':
      return words.inAgreement[form.inAgreement === null ? 'unknown' : form.inAgreement ? 'yes' : 'no'];
    case 'confirmed':
      return form.confirmed ? words.yes : words.no;
    case 'authorised':
    case 'accredited':
    case 'contracted':
      return form[field] === null ? words.unknown : String(form[field]);
    default:
      return form[field];
  }
}

/** What is known of a unit, field by field, in words. */
export const linesOf = (form: UnitForm, labels: Labels): Line[] =>
  order.map((field) => ({
    field,
    label: words.fields[field],
    value: wordsOf(form, field, labels) || words.nothing,
  }));

/** What a version says differently from the one before it (versions stand newest first): a sentence each; `null` for the first. */
export function changesAt(versions: readonly UnitVersionView[], at: number, labels: Labels): string[] | null {
  const [now, before] = [versions[at], versions[at + 1]];
  if (!now || !before) return null;
  const old = linesOf(before.form, labels);
  return linesOf(now.form, labels).flatMap(({ label, value }, place) => {
    const was = old[place]?.value ?? words.nothing;
    return was === value ? [] : [words.changed(label, was, value)];
  });
}

/** The number of beds that counts most: those paid for, otherwise those that could be. */
export function bedsShown(form: UnitForm): { beds: number; kind: keyof typeof words.bedKinds } | null {
  for (const kind of ['contracted', 'accredited', 'authorised'] as const) {
    const beds = form[kind];
    if (beds !== null) return { beds, kind };
  }
  return null;
}
