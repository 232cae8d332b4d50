import { formatDate } from '../form/date';
import type { ApplicationPage } from '../ipc';
import { Banner } from '../kit';
import { domanda } from '../words/domanda';

/** What deserves a look before anything else: an urgency to decide, how it ended, what is missing. */
export function Remarks({ page }: { page: ApplicationPage }) {
  // Whoever may decide it reads it in «Adesso».
  const pending = page.urgency?.state === 'pending' && !page.may.includes('decide_urgency');
  if (!pending && !page.exitLabel && !page.imported && page.remarks.length === 0) return null;
  return (
    <div className="remarks stack tight">
      {pending && (
        <Banner tone="danger">
          <p>{domanda.pendingUrgency}</p>
        </Banner>
      )}
      {page.exitLabel && (
        <Banner tone="neutral">
          <p>{domanda.ended(page.exitLabel, page.leftOn ? formatDate(page.leftOn) : '')}</p>
        </Banner>
      )}
      {(page.remarks.length > 0 || page.imported) && (
        <Banner tone={page.remarks.length > 0 ? 'warning' : 'info'}>
          {page.remarks.map((remark) => (
            <p key={remark.field + remark.message}>{remark.message}</p>
          ))}
          {page.imported && <p>{domanda.imported(page.imported)}</p>}
        </Banner>
      )}
    </div>
  );
}
