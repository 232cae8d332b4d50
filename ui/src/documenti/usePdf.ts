import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './pdf';

type Open = { pdf: OpenPdf; sizes: { width: number; height: number }[] };

/** A PDF that came in base64, open; what was open before stays until the new one can be shown. */
export function usePdf(base64: string) {
  const [open, setOpen] = useState<Open>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    setFailed(false);
    const read = async () => {
      const pdf = await openPdf(base64);
      const pages = Array.from({ length: pdf.pages }, (_, page) => pdf.sizeOf(page + 1));
      const sizes = here ? await Promise.all(pages) : [];
      if (here) setOpen({ pdf, sizes });
      else pdf.close();
    };
    read().catch(() => here && setFailed(true));
    return () => {
      here = false;
    };
  }, [base64]);
  // What is no longer shown is forgotten: its memory goes with its worker.
  useEffect(() => () => open?.pdf.close(), [open]);
  return { open, failed };
}
