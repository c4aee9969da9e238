/** Tells main where WeChat's page may lie on the lock screen: over this element, as long as it is there. */
import { type RefObject, useEffect, useRef } from 'react';
import { useBridge } from '../desk.ts';

export function useFrame(shown: boolean): RefObject<HTMLDivElement | null> {
  const bridge = useBridge();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!shown || !element) return;
    const place = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      void bridge.ask['desk.frame']({
        x: Math.round(x),
        y: Math.round(y),
        width: Math.round(width),
        height: Math.round(height),
      });
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(element);
    window.addEventListener('resize', place);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', place);
      void bridge.ask['desk.frame'](null);
    };
  }, [bridge, shown]);
  return box;
}
