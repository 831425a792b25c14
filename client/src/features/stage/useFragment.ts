import { useEffect, useState } from 'react';

/** The secret after `#`, taken out of the address at once so that it stands in no history and on no projector. */
export function useFragment(): string {
  const [fragment] = useState(() => decodeURIComponent(location.hash.slice(1)));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return fragment;
}
