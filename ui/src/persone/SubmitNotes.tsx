import { Banner, ErrorSummary } from '../kit';
import { common } from '../words/common';
import type { Submit } from './useSubmit';

/** What must be corrected before sending, with links to the fields, and what was refused as a whole. */
export const SubmitNotes = ({ submit }: { submit: Submit }) => (
  <>
    <ErrorSummary
      title={common.missing(submit.missing.length)}
      missing={submit.missing}
      attempt={submit.attempt}
    />
    {submit.general && (
      <Banner tone="danger" live>
        <p>{submit.general}</p>
      </Banner>
    )}
  </>
);
