/**
 * Tells main where WeChat's page belongs. It is drawn above this page, so nothing of ours may lie over it, and it is
 * said to be nowhere (`null`) as soon as it must not be seen.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { useBridge } from '../bridge-context.ts';
import { useCovered } from './cover.ts';
import { frameOf } from './frame-of.ts';

export function useFrame(slot: RefObject<HTMLElement | null>, wanted: boolean): void {
  const bridge = useBridge();
  const covered = useCovered();
  const shown = wanted && !covered;

  useLayoutEffect(() => {
    const element = slot.current;
    if (!shown || !element) {
      void bridge.ask['kiosk.frame'](null);
      return;
    }
    let said = '';
    const say = () => {
      const frame = frameOf(element.getBoundingClientRect());
      const saying = JSON.stringify(frame);
      if (saying === said) return;
      said = saying;
      void bridge.ask['kiosk.frame'](frame);
    };
    say();
    // The document is watched too: a longer sentence beside the card can move it without changing its size.
    const watch = new ResizeObserver(say);
    for (const box of [element, document.documentElement, ...siblingsOf(element)]) watch.observe(box);
    window.addEventListener('resize', say);
    window.addEventListener('scroll', say, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', say);
      window.removeEventListener('scroll', say, { capture: true });
      void bridge.ask['kiosk.frame'](null);
    };
  }, [bridge, slot, shown]);
}

const siblingsOf = (element: HTMLElement) => element.closest('section')?.children ?? [];
