import { documenti } from '../words/documenti';

const words = documenti.report;

/** Years before this one of which a report can be asked. */
const YEARS_BACK = 3;

/** The periods that have begun, newest first: semesters and years. `today` is a civil day (ISO). */
export function periodsAt(today: string): { value: string; label: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const told = (value: string, label: string, ended: boolean) => ({
    value,
    label: ended ? label : words.running(label),
  });
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back).flatMap((each) => {
    const past = each < year;
    return [
      ...(past || month > 6 ? [told(`${each}-S2`, words.semester(2, each), past)] : []),
      told(`${each}-S1`, words.semester(1, each), past || month > 6),
      told(`${each}`, words.year(each), past),
    ];
  });
}
