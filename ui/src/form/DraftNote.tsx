import type { CallError } from '../ipc';
import { Icon } from '../kit';
import { common } from '../words/common';
import { mayPass } from './useDraft';
import { timeOf } from './when';

const says = (savedAt: string | null, failed: CallError | null) => {
  if (failed) return mayPass(failed) ? common.draftFailed : failed.message;
  return savedAt ? common.draftSaved(timeOf(savedAt)) : common.draftAutomatic;
};

/** Says when the half-filled form was last kept, or why it is not. */
export const DraftNote = ({ savedAt, failed }: { savedAt: string | null; failed: CallError | null }) => (
  <p className="saved" role="status">
    <Icon name={failed ? 'warning-circle' : 'check-circle'} small />
    {says(savedAt, failed)}
  </p>
);
