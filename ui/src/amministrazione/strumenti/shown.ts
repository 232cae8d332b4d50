/** A number of an instrument as Italian writes it, with the decimals it has. */
export const shown = (value: number) => value.toLocaleString('it-IT', { maximumFractionDigits: 4 });
