/** Short news at the bottom of the window: something was done. It leaves by itself and is read aloud once. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import css from './toast.module.css';

const ToastContext = createContext<(text: string) => void>(() => undefined);

export const useToast = () => useContext(ToastContext);

export function Toasts({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string; at: number } | null>(null);
  const say = useCallback((text: string) => setToast({ text, at: Date.now() }), []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), 4000);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <ToastContext value={say}>
      {children}
      <div className={css['place']} role="status">
        {toast && (
          <div className={css['toast']} key={toast.at}>
            <Icon name="check" size={18} />
            {toast.text}
          </div>
        )}
      </div>
    </ToastContext>
  );
}
