/** Where a key leads in a list of `count` rows of which `page` are visible; `undefined` when the key does not walk. */
export function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const stride = Math.max(1, page - 1);
  const target: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + stride,
    PageUp: at - stride,
    Home: 0,
    End: last,
  };
  const to = target[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
