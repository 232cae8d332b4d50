import { type RefObject, useEffect, useRef, useState } from 'react';
import { documenti as words } from '../words/documenti';
import type { OpenPdf, Said } from './pdf';
import { Saying } from './Saying';
import { useNear } from './useNear';

type Props = {
  pdf: OpenPdf;
  n: number;
  /** Pixels at 100 %. */
  size: { width: number; height: number };
  zoom: number;
  /** Its words instead of its picture. */
  reading: boolean;
  said: readonly Said[] | undefined;
  within: RefObject<HTMLElement | null>;
};

/** A canvas larger than this is refused by the webview, or takes the memory of everything else. */
const MOST_PIXELS = 16_000_000;

/** One page: a picture while it is near the screen, and its words for whoever listens. */
export function PageView({ pdf, n, size, zoom, reading, said, within }: Props) {
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const near = useNear(box, within);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const on = canvas.current;
    if (!near || !on || reading) return;
    const stop = new AbortController();
    const wanted = zoom * Math.max(1, devicePixelRatio);
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
    setFailed(false);
    // It is drawn aside: until it is ready one sees the page as it was.
    const draft = document.createElement('canvas');
    pdf.draw(n, draft, scale, { signal: stop.signal }).then(
      () => {
        if (stop.signal.aborted) return;
        on.width = draft.width;
        on.height = draft.height;
        on.getContext('2d')?.drawImage(draft, 0, 0);
        draft.width = 0;
        setDrawn(true);
      },
      () => !stop.signal.aborted && setFailed(true),
    );
    return () => stop.abort();
  }, [pdf, n, near, zoom, reading, size]);
  useEffect(() => {
    if (near && !reading) return;
    // A canvas gives its memory back when it has no pixels.
    if (canvas.current) canvas.current.width = 0;
    setDrawn(false);
  }, [near, reading]);
  const width = size.width * zoom;
  return (
    <section
      ref={box}
      className={reading ? 'leaf as-words' : 'leaf'}
      aria-label={words.page(n, pdf.pages)}
      aria-busy={!reading && near && !drawn && !failed}
      data-drawn={drawn || undefined}
      style={reading ? undefined : { width, height: size.height * zoom }}
    >
      {!reading && <canvas ref={canvas} width={0} height={0} aria-hidden="true" />}
      {failed && <p className="field-warning">{words.notDrawn}</p>}
      <div className={reading ? 'leaf-words' : 'visually-hidden'}>{said && <Saying parts={said} />}</div>
    </section>
  );
}
