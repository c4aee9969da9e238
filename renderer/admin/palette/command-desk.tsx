/** Hears the keys that work on every page: Ctrl/Cmd-K opens the palette, `?` the sheet of shortcuts. */
import { useEffect, useState } from 'react';
import type { UnlockedBy } from '../../../contract/staff.ts';
import { useChooseLook } from '../look-choice.ts';
import { usePrint } from '../paper/use-print.ts';
import type { LookDesk } from '../views/use-look.ts';
import { useWords } from '../words/words.ts';
import { commandsOf } from './commands.ts';
import { Palette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

interface CommandDeskProps {
  readonly who: UnlockedBy;
  readonly looking: LookDesk;
  readonly onLock: (() => void) | null;
}

const typing = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement && event.target.matches('input, textarea, select');

export function CommandDesk({ who, looking, onLock }: CommandDeskProps) {
  const words = useWords();
  const onChoose = useChooseLook();
  const onPrint = usePrint();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('dialog[open]') !== null;
      if (inDialog || event.isComposing) return;
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!isPalette && (event.key !== '?' || typing(event))) return;
      event.preventDefault();
      setOpen(isPalette ? 'palette' : 'shortcuts');
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () => setOpen(null);
  if (open === 'shortcuts') return <ShortcutSheet onClose={close} />;
  if (open !== 'palette') return null;
  const commands = commandsOf({
    who,
    looking,
    words,
    onLock,
    // Once the palette is gone: it is not what is printed.
    onPrint: onPrint && (() => setTimeout(onPrint)),
    onChoose,
    onShortcuts: () => setOpen('shortcuts'),
  });
  // The command runs before the palette is told that it closed.
  return <Palette commands={commands} onClose={() => setOpen((now) => (now === 'palette' ? null : now))} />;
}
