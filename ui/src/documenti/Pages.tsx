import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Skeleton } from '../kit';
import { documenti as words } from '../words/documenti';
import { PageView } from './PageView';
import type { OpenPdf } from './pdf';
import { useSaid } from './useSaid';
import { fitting } from './zoom';

export type Leaves = { pdf: OpenPdf; sizes: readonly { width: number; height: number }[] };

/** Pixels left free at both sides of a page. */
const MARGIN = 32;

/** The width there is for pages, as the window has it now. */
function useRoom(box: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const on = box.current;
    if (!on) return;
    const measure = () => setRoom(on.clientWidth - MARGIN);
    measure();
    const eye = new ResizeObserver(measure);
    eye.observe(on);
    return () => eye.disconnect();
  }, [box]);
  return room;
}

type Props = {
  of: Leaves;
  /** How large; null: as wide as there is room. */
  zoom: number | null;
  reading: boolean;
  box: RefObject<HTMLElement | null>;
  /** Which page is before one's eyes, from 1, and how large it is. */
  onSeen: (page: number, zoom: number) => void;
};

/** The pages one under the other, drawn as they come near. */
export function Pages({ of: { pdf, sizes }, zoom, reading, box, onSeen }: Props) {
  const room = useRoom(box);
  const said = useSaid(pdf);
  const widest = Math.max(...sizes.map(({ width }) => width));
  const scale = zoom ?? fitting(room, widest);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  const look = useCallback(() => {
    if (box.current) seen.current(pageBefore(box.current), scale);
  }, [box, scale]);
  useEffect(look, [look]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className="leaves" ref={box} onScroll={look} tabIndex={0} aria-label={words.pages}>
      {room === 0 && !reading ? (
        <Skeleton />
      ) : (
        sizes.map((size, place) => (
          <PageView
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
            key={place}
            pdf={pdf}
            n={place + 1}
            size={size}
            zoom={scale}
            reading={reading}
            said={said[place]}
            within={box}
          />
        ))
      )}
    </section>
  );
}

const leavesIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>(':scope > .leaf')];

/** The page, from 1, that takes the middle of the screen. */
function pageBefore(box: HTMLElement) {
  const middle = box.scrollTop + box.clientHeight / 2;
  const before = leavesIn(box).filter((leaf) => leaf.offsetTop <= middle).length;
  return Math.max(1, before);
}

/** Brings a page, from 1, to the top of the screen. */
export function goToPage(box: HTMLElement | null, page: number) {
  const leaves = box ? leavesIn(box) : [];
  const to = leaves[Math.max(0, Math.min(leaves.length, page) - 1)];
  if (box && to) box.scrollTop = Math.max(0, to.offsetTop - MARGIN / 4);
}
