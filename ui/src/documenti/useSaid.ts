import { useEffect, useState } from 'react';
import type { OpenPdf, Said } from './pdf';

/** What every page says, read one after the other while the pages are looked at. */
export function useSaid(pdf: OpenPdf): readonly (readonly Said[] | undefined)[] {
  const [pages, setPages] = useState<readonly (readonly Said[] | undefined)[]>([]);
  useEffect(() => {
    let here = true;
    setPages([]);
    const read = async () => {
      for (let n = 1; here && n <= pdf.pages; n += 1) {
        // A page that cannot be read leaves the others as they are.
        const said = await pdf.said(n).catch(() => undefined);
        if (here) setPages((before) => [...before, said]);
      }
    };
    void read();
    return () => {
      here = false;
    };
  }, [pdf]);
  return pages;
}
