import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAsk } from '../ipc';
import { controlOf, type PersonTyped, readable } from './typed';

/** Milliseconds of rest before the form is looked at: this one reads the whole archive for people alike. */
const PAUSE = 350;

/** Warnings and people alike, while one is still typing. Mistakes are told only when one tries to save. */
export function usePersonCheck(personId: string | null, typed: PersonTyped, enabled: boolean) {
  const now = JSON.stringify(readable(typed));
  const [still, setStill] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setStill(now), PAUSE);
    return () => clearTimeout(timer);
  }, [now]);
  const form = JSON.parse(still) as Record<string, string>;
  const worth = enabled && Object.keys(form).some((field) => field !== 'codeKind');
  const check = useAsk(
    'person.check',
    { personId, form },
    { enabled: worth, placeholderData: keepPreviousData, gcTime: 60_000 },
  );
  const found = worth ? check.data : undefined;
  return {
    duplicates: found?.duplicates ?? [],
    warning: (field: string) => {
      const said = found?.warnings.filter((remark) => controlOf(remark.field) === field) ?? [];
      return said.map((remark) => remark.message).join(' ') || undefined;
    },
  };
}
