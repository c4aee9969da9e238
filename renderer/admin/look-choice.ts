/** How whoever sits here wants the console to look, other than the kiosk is set: until the app ends, and only here. */
import { createContext, useContext } from 'react';
import type { ShownTheme } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';

export interface LookChoice {
  readonly language: Language | null;
  readonly theme: ShownTheme | null;
}

export const asSet: LookChoice = { language: null, theme: null };

export const LookChoiceContext = createContext<(choice: Partial<LookChoice>) => void>(() => undefined);

export const useChooseLook = () => useContext(LookChoiceContext);
