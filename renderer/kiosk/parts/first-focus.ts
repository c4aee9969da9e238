/** Moves the focus to where a screen begins, once, when the screen appears. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), []);
  return place;
}
