import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallError, call, type ImportFate, type ImportPreview } from '../../ipc';
import { importa as words } from '../../words/importa';

/** Every fate, in the order in which they are shown. */
const codes = ['new', 'matched', 'updated', 'known', 'doubtful', 'refused', 'empty'] as const;

/** How one reading of a file is told from another. */
export const readingOf = ({ sha256, options }: ImportPreview) => ({ sha256, options });

/** How many rows have each fate now: an answer moves its row to another fate, and the rows about the same person with it. */
export function useFates(preview: ImportPreview) {
  const client = useQueryClient();
  const key = ['import.counts', readingOf(preview)];
  const asked = useQuery<ImportFate[], CallError>({
    queryKey: key,
    queryFn: () =>
      Promise.all(
        codes.map(async (code) => {
          const { total } = await call('import.rows', { fate: code, offset: 0, limit: 0 });
          const told = preview.fates.find((fate) => fate.code === code);
          return { ...(told ?? { code, ...words.fateWords[code] }), rows: total };
        }),
      ),
    placeholderData: preview.fates,
    gcTime: 30_000,
  });
  return {
    fates: asked.data ?? preview.fates,
    trouble: asked.error?.message,
    recount: () => client.invalidateQueries({ queryKey: key }),
  };
}
