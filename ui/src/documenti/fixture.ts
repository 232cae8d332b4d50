import { vi } from 'vitest';
import type { DocumentChoice, DocumentSheet, IssuedDocument } from '../ipc';
import type { OpenPdf } from './pdf';

/** What tests need of documents: answers of the archive, a PDF that draws nothing, and the parts of a browser that jsdom lacks. */
export const choice = (kind: string, name: string, over: Partial<DocumentChoice> = {}): DocumentChoice => ({
  ask: { kind, id: 'm', part: '', letterheadId: null },
  name,
  draft: false,
  refusal: '',
  ...over,
});

export const issued = (title: string, over: Partial<IssuedDocument> = {}): IssuedDocument => ({
  at: '2026-11-12T09:42:00Z',
  operator: 'Marta Conti',
  title,
  number: 'VS-2026-0007-3f9a2c41',
  way: 'Stampato',
  draft: false,
  ask: choice('minutes', title).ask,
  outdated: false,
  ...over,
});

export const sheet = (title: string, pages: number, over: Partial<DocumentSheet> = {}): DocumentSheet => ({
  title,
  number: 'VS-2026-0007-3f9a2c41',
  fileName: 'verbale-7-2026.pdf',
  pages,
  digest: 'a'.repeat(64),
  sha256: 'b'.repeat(64),
  draft: false,
  example: false,
  remarks: [],
  pdf: btoa(`${title}/${pages}`),
  ...over,
});

/** The calls of a PDF of tests: pages drawn, and whether it was closed. */
export const pdfs: { drawn: number[]; closed: boolean }[] = [];

/** Opens what `sheet` gave: as many pages as it says, each with one sentence. */
export async function openFakePdf(base64: string): Promise<OpenPdf> {
  const [title = '', pages = '1'] = atob(base64).split('/');
  if (title === 'rotto') throw new Error('broken');
  const one = { drawn: [] as number[], closed: false };
  pdfs.push(one);
  return {
    pages: Number(pages),
    sizeOf: async () => ({ width: 794, height: 1123 }),
    draw: async (page, canvas) => {
      one.drawn.push(page);
      canvas.width = 794;
      canvas.height = 1123;
    },
    said: async (page) => [
      { tag: 'p', children: [{ tag: 'text', text: `${title}, foglio ${page}`, children: [] }] },
    ],
    close: () => {
      one.closed = true;
    },
  };
}

/** jsdom measures nothing, draws nothing and sees nothing: everything is 800 pixels wide and before one's eyes. */
export function browser() {
  class Eye {
    constructor(readonly see: (seen: { isIntersecting: boolean }[]) => void) {}
    observe() {
      this.see([{ isIntersecting: true }]);
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Eye);
  vi.stubGlobal('ResizeObserver', Eye);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(832);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue('data:image/png;base64,');
  HTMLImageElement.prototype.decode ??= async () => {};
}
