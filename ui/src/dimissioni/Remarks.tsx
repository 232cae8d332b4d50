import { shortDayOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { Banner } from '../kit';
import { dimissioni } from '../words/dimissioni';
import { isOver } from './next';

/** What deserves a look before anything else: how it ended, what is missing. The first in a line, the others under it: the work is below. */
export function Remarks({ page }: { page: DischargePage }) {
  const over = isOver(page);
  if (!over && page.remarks.length === 0) return null;
  const [first, ...rest] = page.remarks;
  return (
    <div className="remarks stack tight">
      {over && (
        <Banner tone="neutral">
          <p>
            {dimissioni.ended(
              page.outcome || page.stageLabel.toLocaleLowerCase('it'),
              page.endedAt ? shortDayOf(page.endedAt) : '',
            )}
          </p>
        </Banner>
      )}
      {page.remarks.length > 0 && (
        <Banner tone="warning">
          {rest.length === 0 ? (
            <p>{first?.message}</p>
          ) : (
            <details>
              <summary>
                {first?.message} <b>{dimissioni.moreRemarks(rest.length)}</b>
              </summary>
              {rest.map((remark) => (
                <p key={remark.field + remark.message}>{remark.message}</p>
              ))}
            </details>
          )}
        </Banner>
      )}
    </div>
  );
}
