import { Banner, ErrorSummary, type Missing } from '../kit';
import { common } from '../words/common';

/** What stands in the way of finishing a form, above it. */
export const FormNotes = ({
  form,
}: {
  form: { attempt: number; wrong: readonly Missing[]; refusal: string | null };
}) => (
  <>
    <ErrorSummary title={common.missing(form.wrong.length)} attempt={form.attempt} missing={form.wrong} />
    {form.refusal && (
      <Banner tone="danger" live>
        {form.refusal}
      </Banner>
    )}
  </>
);
