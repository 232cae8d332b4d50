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
  const picture = useRef<HTMLDivElement>(null);
  const near = useNear(box, within);
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const on = picture.current;
    if (!near || !on || reading) return;
    const stop = new AbortController();
    const wanted = zoom * Math.max(1, devicePixelRatio);
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
    setFailed(false);
    // It is drawn aside, and takes its place when it is ready: until then one sees the page as it was.
    const canvas = document.createElement('canvas');
    pdf.draw(n, canvas, scale, { signal: stop.signal }).then(
      () => {
        if (stop.signal.aborted) return release(canvas);
        show(on, canvas);
        setDrawn(true);
      },
      () => {
        release(canvas);
        if (!stop.signal.aborted) setFailed(true);
      },
    );
    return () => stop.abort();
  }, [pdf, n, near, zoom, reading, size]);
  useEffect(() => {
    if (near && !reading) return;
    if (picture.current) show(picture.current);
    setDrawn(false);
  }, [near, reading]);
  // What leaves the page gives its memory back at once.
  useEffect(() => {
    const on = picture.current;
    return () => on?.querySelectorAll('canvas').forEach(release);
  }, []);
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
      <div ref={picture} className="leaf-picture" aria-hidden="true" hidden={reading} />
      {failed && <p className="field-warning">{words.notDrawn}</p>}
      <div className={reading ? 'leaf-words' : 'visually-hidden'}>{said && <Saying parts={said} />}</div>
    </section>
  );
}

/** A canvas gives its memory back when it has no pixels. */
const release = (canvas: HTMLCanvasElement) => {
  canvas.width = 0;
};

/** Puts a picture, or none, where another was. */
function show(on: HTMLElement, ...canvas: HTMLCanvasElement[]) {
  const before = [...on.querySelectorAll('canvas')];
  on.replaceChildren(...canvas);
  before.forEach(release);
}
