import { Fragment, type ReactNode } from 'react';

/** Terms and what they are; those without a value are left out. */
export const Pairs = ({ of }: { of: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="pairs">
    {of
      .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
      .map(([term, value]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);
