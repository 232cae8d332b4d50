/** How large pages may be, against 100 %. */
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

/** At full width a page is not made larger than this: lines too long are hard to follow. */
const WIDEST = 1.25;

/** How large a page of this width is when it takes the whole of the room; both in pixels. */
export const fitting = (room: number, page: number) =>
  room > 0 && page > 0 ? Math.max(0.25, Math.min(WIDEST, room / page)) : 1;

export const bigger = (zoom: number) => steps.find((step) => step > zoom + 0.01) ?? zoom;

export const smaller = (zoom: number) => steps.findLast((step) => step < zoom - 0.01) ?? zoom;
