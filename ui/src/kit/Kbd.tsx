/** A key as printed on the keyboard. Screen readers get it from `aria-keyshortcuts`, so it is hidden here. */
export const Kbd = ({ children }: { children: string }) => <kbd aria-hidden="true">{children}</kbd>;
