import { useEffect } from 'react';

/** Somebody is looking: news of their tickets is worth a request; the rest of the day it is not. */
const EVERY_MS = 30_000;

/** Calls `refresh` now and every half minute for as long as the screen can be seen. */
export function useRefreshWhileSeen(refresh: () => Promise<void>): void {
  useEffect(() => {
    const refreshIfSeen = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    refreshIfSeen();
    const timer = setInterval(refreshIfSeen, EVERY_MS);
    document.addEventListener('visibilitychange', refreshIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refreshIfSeen);
    };
  }, [refresh]);
}
