import './sheets.css';
import { openPdf } from './pdf';

/** Dots for each inch: what small letters need on paper. Long documents get fewer, so that their pages fit in memory. */
const FINE = 300;
const PLAIN = 200;
const LONG = 12;

const dotsFor = (pages: number) => (pages > LONG ? PLAIN : FINE) / 96;

/**
 * Prints a PDF (base64) with the window’s own printing: a sheet of paper for each page, drawn one at a time and gone afterwards. WebKitGTK
 * prints no PDF by itself where the content policy forbids frames. Resolves once the dialog of the printer is closed.
 */
export async function printPdf(base64: string, tell: (page: number, of: number) => void = () => {}) {
  const pdf = await openPdf(base64);
  const sheets = document.createElement('div');
  sheets.className = 'sheets';
  sheets.setAttribute('aria-hidden', 'true');
  const canvas = document.createElement('canvas');
  try {
    for (let page = 1; page <= pdf.pages; page += 1) {
      tell(page, pdf.pages);
      await pdf.draw(page, canvas, dotsFor(pdf.pages), { paper: true });
      const sheet = document.createElement('img');
      sheet.alt = '';
      sheet.className = canvas.width > canvas.height ? 'sheet-across' : 'sheet-upright';
      // A picture is packed, and unpacked only while it is printed: thirty canvases would not fit.
      sheet.src = canvas.toDataURL('image/png');
      sheets.append(sheet);
      await sheet.decode();
    }
    document.body.append(sheets);
    await printed();
  } finally {
    canvas.width = 0;
    sheets.remove();
    pdf.close();
  }
}

/** Milliseconds that the dialog of the printer may take to appear. */
const APPEARS = 3000;

/** Resolves once the dialog is closed; where nobody says so, once the window is used again: while it stands nothing else can be touched. */
const printed = () =>
  new Promise<void>((resolve) => {
    const used = new AbortController();
    const over = () => {
      used.abort();
      resolve();
    };
    const once = { signal: used.signal, capture: true };
    addEventListener('afterprint', over, once);
    // The sheets are laid out before the printer looks at them.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.print();
        setTimeout(() => {
          if (used.signal.aborted) return;
          addEventListener('keydown', over, once);
          addEventListener('pointerdown', over, once);
        }, APPEARS);
      }),
    );
  });
