import { useEffect, useState } from 'react';
import { type OpenPdf, openPdf } from './pdf';

type Size = { width: number; height: number };

/** A PDF that came in base64, open; forgotten when it is no longer shown. */
export function usePdf(base64: string) {
  const [open, setOpen] = useState<{ pdf: OpenPdf; sizes: Size[] }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    let pdf: OpenPdf | undefined;
    setFailed(false);
    const read = async () => {
      const opened = await openPdf(base64);
      pdf = opened;
      if (!here) return opened.close();
      const pages = Array.from({ length: opened.pages }, (_, page) => opened.sizeOf(page + 1));
      const sizes = await Promise.all(pages);
      if (here) setOpen({ pdf: opened, sizes });
    };
    read().catch(() => here && setFailed(true));
    return () => {
      here = false;
      setOpen(undefined);
      pdf?.close();
    };
  }, [base64]);
  return { open, failed };
}
