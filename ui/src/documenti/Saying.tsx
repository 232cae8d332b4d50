import type { ReactNode } from 'react';
import type { Said } from './pdf';

/** What a page says, as headings, paragraphs, lists and tables: for whoever listens, and for whoever prefers to read it. */
export const Saying = ({ parts }: { parts: readonly Said[] }): ReactNode =>
  parts.map((part, place) => {
    const inside = <Saying parts={part.children} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: what a page says never changes
    return <Part key={place} of={part} inside={inside} />;
  });

function Part({ of, inside }: { of: Said; inside: ReactNode }) {
  switch (of.tag) {
    case 'text':
    case 'fragment':
      return of.text ?? inside;
    case 'th':
      return <th scope={of.scope}>{inside}</th>;
    case 'b':
      // A label and what it labels are two words for the ear too.
      return <b>{inside} </b>;
    default:
      return <of.tag>{inside}</of.tag>;
  }
}
