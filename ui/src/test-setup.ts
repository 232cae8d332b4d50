// jsdom has no CSS.escape, which React Aria needs to find tabs and radios.
(globalThis as { CSS?: unknown }).CSS ??= { escape: (s: string) => s.replace(/[^\w-]/g, '\\$&') };
