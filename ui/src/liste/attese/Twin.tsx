import { type ReactNode, useState } from 'react';

/** The table that says what a picture shows; its rows are made only when it is opened. */
export function Twin({
  summary,
  caption,
  children,
}: {
  summary: string;
  caption: string;
  children: () => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="twin" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
        <section className="twin-box" aria-label={caption} tabIndex={0}>
          <table className="plain">
            <caption className="visually-hidden">{caption}</caption>
            {children()}
          </table>
        </section>
      )}
    </details>
  );
}
