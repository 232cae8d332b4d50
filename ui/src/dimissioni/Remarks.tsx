import { shortDayOf } from '../form/when';
import type { DischargePage } from '../ipc';
import { Banner } from '../kit';
import { dimissioni } from '../words/dimissioni';
import { isOver } from './next';

/** Remarks shown at once: the steps and the work are below them. */
const IN_SIGHT = 2;

/** What deserves a look before anything else: how it ended, what is missing. */
export function Remarks({ page }: { page: DischargePage }) {
  const over = isOver(page);
  if (!over && page.remarks.length === 0) return null;
  const sure = page.remarks.length > IN_SIGHT + 1 ? IN_SIGHT : page.remarks.length;
  const [first, rest] = [page.remarks.slice(0, sure), page.remarks.slice(sure)];
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
          {first.map((remark) => (
            <p key={remark.field + remark.message}>{remark.message}</p>
          ))}
          {rest.length > 0 && (
            <details>
              <summary>{dimissioni.moreRemarks(rest.length)}</summary>
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
