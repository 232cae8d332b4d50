/** The sign of the product: a body with many faces. */
export const Mark = () => (
  <svg
    viewBox="0 0 32 32"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinejoin="round"
  >
    <path d="M16 2 28 9v14l-12 7L4 23V9z" />
    <path d="M16 2 9 20h14zM4 9l5 11 7 10M28 9l-5 11-7 10M4 23l5-3M28 23l-5-3" strokeWidth="1.5" />
  </svg>
);
