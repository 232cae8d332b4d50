import { useEffect, useRef, useState } from 'react';
import { type AttendantForm, CallError, call, type MeetingPage, useRefresh } from '../ipc';

export type Kept = 'asked' | 'saving' | 'saved' | 'failed';

/**
 * Who is there, as one marks it: each change shows at once and is written behind, the last state only. What the archive says comes in
 * only when nothing is waiting to be written.
 */
export function useAttendance(page: MeetingPage, onTrouble: (words: string) => void) {
  const { meetingId } = page.row;
  const refresh = useRefresh('meeting');
  const [people, setPeople] = useState<readonly AttendantForm[]>(page.people);
  const [kept, setKept] = useState<Kept>('asked');
  const wanted = useRef<readonly AttendantForm[] | null>(null);
  const running = useRef(false);

  useEffect(() => {
    if (!running.current && wanted.current === null) setPeople(page.people);
  }, [page.people]);

  const write = async () => {
    if (running.current) return;
    running.current = true;
    setKept('saving');
    try {
      while (wanted.current) {
        const now = wanted.current;
        await call('meeting.attendance', { meetingId, people: [...now] });
        if (wanted.current === now) wanted.current = null;
      }
      setKept('saved');
    } catch (thrown) {
      setKept('failed');
      onTrouble(CallError.from(thrown).message);
    } finally {
      running.current = false;
    }
    await refresh();
  };

  return {
    people,
    kept,
    set: (next: readonly AttendantForm[]) => {
      setPeople(next);
      wanted.current = next;
      void write();
    },
    retry: () => void write(),
  };
}
