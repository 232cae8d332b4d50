import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallError } from '../ipc';
import { Banner, Button, Skeleton } from '../kit';
import { common } from '../words/common';

/** What was asked for once it is here; its shape while it comes; the sentence and a way to try again when it does not. */
export function Answer<T>({
  of,
  children,
}: {
  of: UseQueryResult<T, CallError>;
  children: (value: T) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError)
    return (
      <Banner tone="danger" live>
        <p>{of.error.message}</p>
        <Button kind="outline" icon="refresh" busy={of.isFetching} onClick={() => void of.refetch()}>
          {common.retry}
        </Button>
      </Banner>
    );
  return <Skeleton />;
}
