import { getDocument, type PDFPageProxy, PDFWorker, RenderingCancelledException } from 'pdfjs-dist';
import type { OpenPdf } from '.';
import { type Item, type Structure, saidOf } from './tree';

/** Points of a PDF in an inch, and pixels of a page of the window. */
const POINTS = 72;
const PIXELS = 96;

/**
 * Reads a PDF with pdf.js, which parses in a worker of its own and draws on a canvas: WebKitGTK shows no PDF within our content policy
 * (no frames, no objects). Nothing of it is evaluated and nothing is fetched: the file is in memory, its fonts are inside it.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: true,
  });
  const close = () => {
    void task.destroy().finally(() => port.terminate());
  };
  try {
    const file = await task.promise;
    return {
      pages: file.numPages,
      sizeOf: async (n) => {
        const { width, height } = (await file.getPage(n)).getViewport({ scale: PIXELS / POINTS });
        return { width, height };
      },
      draw: async (n, canvas, scale, { signal, paper } = {}) => {
        const page = await file.getPage(n);
        signal?.throwIfAborted();
        const viewport = page.getViewport({ scale: (scale * PIXELS) / POINTS });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const drawing = page.render({ canvas, viewport, intent: paper ? 'print' : 'display' });
        const stop = () => drawing.cancel();
        signal?.addEventListener('abort', stop);
        try {
          await drawing.promise;
        } catch (thrown) {
          if (thrown instanceof RenderingCancelledException) signal?.throwIfAborted();
          throw thrown;
        } finally {
          signal?.removeEventListener('abort', stop);
          page.cleanup();
        }
      },
      said: async (n) => {
        const page = await file.getPage(n);
        const [structure, items] = await Promise.all([page.getStructTree(), itemsOf(page)]);
        return saidOf(structure as Structure | null, items);
      },
      close,
    };
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** What is written on a page. `getTextContent` walks a stream with `for await`, which WebKitGTK does not know yet. */
async function itemsOf(page: PDFPageProxy): Promise<Item[]> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const items: Item[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return items;
    items.push(...(value as { items: Item[] }).items);
  }
}
