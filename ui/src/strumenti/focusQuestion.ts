/** Puts the focus on a question: on the answer already given, else on the first option or the field. */
export function focusQuestion(id: string) {
  const row = document.getElementById(`question-${id}`);
  const control =
    row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input');
  // The row scrolls as a whole: the browser would bring only the input into view.
  control?.focus({ preventScroll: true });
  row?.scrollIntoView?.({ block: 'nearest' });
}
