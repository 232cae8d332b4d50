import { useEffect } from 'react';

/**
 * The router writes a question into the address's own query, where it would outlive the page and follow a later form:
 * it is moved into the hash, which is replaced at each step.
 */
export function usePersonInHash() {
  useEffect(() => {
    const personId = new URLSearchParams(location.search).get('persona');
    if (!personId) return;
    const path = location.hash.split('?')[0];
    history.replaceState(null, '', `${location.pathname}${path}?persona=${encodeURIComponent(personId)}`);
    dispatchEvent(new Event('hashchange'));
  });
}
