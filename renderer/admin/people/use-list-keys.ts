/** Keys that lead to the list from anywhere on its page. */
import { useEffect } from 'react';
import type { ListHandles } from './people-list.tsx';

/** Somebody is typing, or is asked something. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLInputElement ||
  event.target instanceof HTMLTextAreaElement ||
  event.target instanceof HTMLSelectElement ||
  (event.target instanceof HTMLElement && event.target.isContentEditable) ||
  document.querySelector('[popover]:popover-open') !== null ||
  document.querySelector('dialog[open]') !== null;

export function useListKeys({ search }: ListHandles): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [search]);
}
