import { type FormEvent, useEffect, useState } from 'react';
import { civilDayOf } from '../form/when';
import { Button, focusField, Select } from '../kit';
import { documenti } from '../words/documenti';
import { askOf } from './ask';
import { openPreview } from './open';
import { periodsAt } from './period';

const words = documenti.report;

/** Of which period the report of the activity is made. */
export function Report() {
  const [periods] = useState(() => periodsAt(civilDayOf(new Date())));
  // Here one also comes back to from the pages, whose focus went with them.
  useEffect(() => focusField('report-period'), []);
  const [period, setPeriod] = useState(periods[0]?.value ?? '');
  const see = (event: FormEvent) => {
    event.preventDefault();
    openPreview(askOf('report', period), words.title, { what: 'report' });
  };
  return (
    <form className="stack" noValidate onSubmit={see}>
      <p>{words.what}</p>
      <Select id="report-period" label={words.period} value={period} choices={periods} onChange={setPeriod} />
      <div className="row">
        <Button type="submit" icon="print">
          {words.do}
        </Button>
      </div>
    </form>
  );
}
