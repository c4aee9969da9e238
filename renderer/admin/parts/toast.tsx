/** Short news at the bottom of the window: something was done. It leaves by itself and is read aloud once. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import css from './toast.module.css';

interface ToastMore {
  /** `note`: nothing was done, and this is why. */
  readonly tone?: 'done' | 'note';
  /** One way on, for instance to undo it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Say = (text: string, more?: ToastMore) => void;

const ToastContext = createContext<Say>(() => undefined);

export const useToast = (): Say => useContext(ToastContext);

/** Whoever may want to take it back needs longer to see that they can. */
const lifeOf = (more: ToastMore) => (more.action ? 12_000 : 4_000);

interface Toast extends ToastMore {
  readonly text: string;
  readonly at: number;
}

interface ToastsProps {
  /** Whom the news is for; it may say a visitor's name, and is gone when they are. */
  readonly who: string | null;
  readonly children: ReactNode;
}

export function Toasts({ who, children }: ToastsProps) {
  const [toast, setToast] = useState<Toast | null>(null);
  const say: Say = useCallback((text, more = {}) => setToast({ text, ...more, at: Date.now() }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is there now says when
  useEffect(() => setToast(null), [who]);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), lifeOf(toast));
    return () => clearTimeout(timer);
  }, [toast]);
  const act = (run: () => void) => {
    setToast(null);
    run();
  };
  const { action } = toast ?? {};
  return (
    <ToastContext value={say}>
      {children}
      <div className={css['place']} role="status">
        {toast && (
          <div className={css['toast']} key={toast.at}>
            <Icon name={toast.tone === 'note' ? 'info' : 'check'} size={18} />
            {toast.text}
            {action && (
              <button type="button" onClick={() => act(action.run)}>
                {action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
