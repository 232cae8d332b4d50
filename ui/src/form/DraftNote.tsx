import { Icon } from '../kit';
import { common } from '../words/common';
import { timeOf } from './when';

/** Says when the half-filled form was last kept. */
export const DraftNote = ({ savedAt, failed }: { savedAt: string | null; failed: boolean }) => (
  <p className="saved" role="status">
    <Icon name={failed ? 'warning-circle' : 'check-circle'} small />
    {failed ? common.draftFailed : savedAt ? common.draftSaved(timeOf(savedAt)) : common.draftAutomatic}
  </p>
);
