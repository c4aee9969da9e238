/** The demonstration, locked and without staff: the first PIN opens it. */
import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import { Brand } from '../brand.tsx';
import { useWords } from '../words/words.ts';
import { AccountStep } from './account-step.tsx';
import css from './demo-welcome.module.css';
import { type Typed, untyped } from './typed.ts';

export function DemoWelcome({ onState }: { readonly onState: (state: DeskState) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState<Typed>(untyped);
  return (
    <main className={css['page']}>
      <Brand demo />
      <AccountStep
        typed={typed}
        onType={(part) => setTyped((before) => ({ ...before, ...part }))}
        title={words.demo.welcome}
        lead={words.demo.welcomeText}
        onState={onState}
      />
    </main>
  );
}
