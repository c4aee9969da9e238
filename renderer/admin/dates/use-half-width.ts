/** A Chinese keyboard may send ２ for 2, which no part of a date would take: it is sent again as it is meant. */
import { type RefObject, useEffect } from 'react';

function sendPlain(event: InputEvent): void {
  const plain = event.data?.normalize('NFKC') ?? '';
  if (event.inputType !== 'insertText' || plain === event.data || !/^\d+$/.test(plain)) return;
  event.preventDefault();
  event.stopPropagation();
  for (const data of plain)
    event.target?.dispatchEvent(
      new InputEvent('beforeinput', { data, inputType: 'insertText', bubbles: true, cancelable: true }),
    );
}

/** Before the parts inside `box` hear of it. */
export function useHalfWidth(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const field = box.current;
    field?.addEventListener('beforeinput', sendPlain, true);
    return () => field?.removeEventListener('beforeinput', sendPlain, true);
  }, [box]);
}
