/** Does something again and again while the window can be seen, and at once when it comes back. */
import { useEffect, useEffectEvent } from 'react';

export function useEvery(milliseconds: number, work: () => void): void {
  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') work();
  });
  useEffect(() => {
    const timer = setInterval(() => tick(), milliseconds);
    const seen = () => tick();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [milliseconds]);
}
