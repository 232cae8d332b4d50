import type { DomainView, SynthesisForm } from '../ipc';
import type { Missing } from '../kit';
import { tooLong } from '../persone/length';
import { vmd } from '../words/vmd';

/** A synthesis as it stands: notes by domain, so that each has one place whatever the order. */
export type SynthesisTyped = {
  summary: string;
  setting: string;
  proposal: string;
  notes: Record<string, Note>;
};

export type Note = { needs: string; resources: string };

export const noNote: Note = { needs: '', resources: '' };

export const typedOf = ({ domains, ...form }: SynthesisForm): SynthesisTyped => ({
  ...form,
  notes: Object.fromEntries(domains.map(({ domain, needs, resources }) => [domain, { needs, resources }])),
});

/** Domains without a word are left out; the others keep the order in which they are shown. */
export function wireOf(typed: SynthesisTyped, order: readonly string[]): SynthesisForm {
  const known = [...order, ...Object.keys(typed.notes).filter((domain) => !order.includes(domain))];
  return {
    summary: typed.summary.trim(),
    setting: typed.setting,
    proposal: typed.proposal.trim(),
    domains: known
      .map((domain) => {
        const { needs, resources } = typed.notes[domain] ?? noNote;
        return { domain, needs: needs.trim(), resources: resources.trim() };
      })
      .filter(({ needs, resources }) => needs || resources),
  };
}

/** The id of a note's control: what an error summary leads to. */
export const noteId = (domain: string, part: keyof Note) => `${part}-${domain}`;

/** Rust names a note by its domain (`domains.mood`): it is corrected where the needs are written. */
export const controlOf = (field: string) =>
  field.startsWith('domains.') ? noteId(field.slice('domains.'.length), 'needs') : field;

export function untellable(typed: SynthesisTyped): Missing[] {
  const missing = tooLong({ summary: typed.summary, proposal: typed.proposal });
  for (const [domain, note] of Object.entries(typed.notes))
    for (const { field, message } of tooLong(note))
      missing.push({ field: noteId(domain, field as keyof Note), message });
  const { summary, proposal, domains } = wireOf(typed, []);
  if (!summary && !proposal && domains.length === 0)
    missing.push({ field: 'summary', message: vmd.summaryMissing });
  return missing;
}

/** The domains to write about: those with scores or notes, then those that were added here. */
export function domainsShown(
  known: readonly Pick<DomainView, 'domain' | 'label' | 'trends'>[],
  notes: Readonly<Record<string, Note>>,
  words: readonly { value: string; label: string }[],
): Pick<DomainView, 'domain' | 'label' | 'trends'>[] {
  const added = Object.keys(notes).filter((domain) => !known.some((each) => each.domain === domain));
  return [
    ...known,
    ...added.map((domain) => ({
      domain,
      label: words.find((each) => each.value === domain)?.label ?? domain,
      trends: [],
    })),
  ];
}
