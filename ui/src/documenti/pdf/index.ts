import type { Said } from './tree';

export type { Said } from './tree';

/** A PDF in memory. Pages are counted from 1; sizes are pixels of the window at 100 %. */
export type OpenPdf = {
  pages: number;
  sizeOf: (page: number) => Promise<{ width: number; height: number }>;
  /** Draws a page so many times as large as at 100 %; `paper` waits for nothing else and skips what is only for the screen. */
  draw: (
    page: number,
    canvas: HTMLCanvasElement,
    scale: number,
    options?: { signal?: AbortSignal; paper?: boolean },
  ) => Promise<void>;
  /** What a page says, in reading order. */
  said: (page: number) => Promise<Said[]>;
  /** Forgets it: its worker ends with it. */
  close: () => void;
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));

/** Opens a PDF that came in base64. What reads it is brought in the first time. */
export const openPdf = async (base64: string): Promise<OpenPdf> =>
  (await import('./engine')).openPdf(bytesOf(base64));
