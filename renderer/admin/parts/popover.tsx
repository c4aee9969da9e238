/** A panel that hangs under its button: Esc or a press elsewhere closes it, and the focus goes back to the button. */
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';
import css from './popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly icon: IconName;
  /** Names the panel where the button's own label would not do. */
  readonly title: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly align?: 'start' | 'end';
  /** The label is read aloud and shown on hover only. */
  readonly iconOnly?: boolean;
  readonly children: ReactNode;
}

export function Popover({
  label,
  icon,
  title,
  open,
  onOpen,
  align = 'end',
  iconOnly,
  children,
}: PopoverProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = useEffectEvent((event: PointerEvent) => {
    if (event.target instanceof Node && !place.current?.contains(event.target)) onOpen(false);
  });
  useEffect(() => {
    if (!open) return;
    panel.current?.querySelector<HTMLElement>('button, input, select, [tabindex="0"]')?.focus();
    const elsewhere = (event: PointerEvent) => close(event);
    window.addEventListener('pointerdown', elsewhere);
    return () => window.removeEventListener('pointerdown', elsewhere);
  }, [open]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // Esc closes one thing at a time.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in anything inside
    <div className={css['place']} ref={place} onKeyDown={open ? press : undefined}>
      <Button
        kind="quiet"
        icon={icon}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-haspopup="dialog"
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? label : undefined}
        onClick={() => onOpen(!open)}
      >
        {!iconOnly && label}
      </Button>
      {open && (
        <div ref={panel} id={id} className={css['panel']} data-align={align} role="dialog" aria-label={title}>
          {children}
        </div>
      )}
    </div>
  );
}
