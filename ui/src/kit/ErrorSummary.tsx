import { useEffect } from 'react';

export type Missing = { field: string; message: string };

/** Puts the focus on a field of the page, wherever it is inside its frame. */
export const focusField = (id: string) => {
  const box = document.getElementById(id);
  const control = box?.matches('input, textarea, select, button, [tabindex]')
    ? box
    : box?.querySelector<HTMLElement>('input, textarea, select, button');
  (control ?? box)?.focus();
  (control ?? box)?.scrollIntoView?.({ block: 'center' });
};

/** What is missing, each line leading to its field. Focus goes to the first one, again at each new attempt. */
export function ErrorSummary({
  title,
  missing,
  attempt,
}: {
  title: string;
  missing: readonly Missing[];
  attempt: number;
}) {
  const first = missing[0]?.field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves at an attempt, not at each correction
  useEffect(() => {
    if (attempt > 0 && first) focusField(first);
  }, [attempt]);
  if (attempt === 0 || missing.length === 0) return null;
  return (
    <div className="errors" role="alert">
      <p className="errors-title">{title}</p>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={`${field}-${message}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
