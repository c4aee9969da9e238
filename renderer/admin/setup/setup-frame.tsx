/** What stays in place through the set-up: the name, how far one is, the language. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Language, languages } from '../../../contract/language.ts';
import { Brand } from '../brand.tsx';
import { Icon } from '../parts/icon.tsx';
import { languageNames, useLanguage, useWords } from '../words/words.ts';
import css from './setup-frame.module.css';

export const setupSteps = ['account', 'kiosk', 'wechat', 'done'] as const;
export type SetupStep = (typeof setupSteps)[number];

interface SetupFrameProps {
  readonly step: SetupStep;
  readonly onSpeak: (language: Language) => void;
  readonly children: ReactNode;
}

export function SetupFrame({ step, onSpeak, children }: SetupFrameProps) {
  const words = useWords();
  const at = setupSteps.indexOf(step);
  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step starts at its top, at its first field
  useLayoutEffect(() => {
    page.current?.scrollTo(0, 0);
    page.current?.querySelector<HTMLElement>('input:not([type=radio]), button')?.focus();
  }, [step]);
  return (
    <div className={css['frame']}>
      <aside className={css['side']}>
        <Brand demo={false} />
        <div className={css['lead']}>
          <strong>{words.setup.title}</strong>
          <p>{words.setup.lead}</p>
        </div>
        <ol className={css['steps']} aria-label={words.setup.progress}>
          {setupSteps.map((name, index) => (
            <li
              key={name}
              aria-current={name === step ? 'step' : undefined}
              data-past={index < at || undefined}
            >
              <span className={css['number']}>
                {index < at ? <Icon name="check" size={16} /> : index + 1}
              </span>
              <span className={css['name']}>{words.setup[name]}</span>
            </li>
          ))}
        </ol>
        <LanguageSwitch onSpeak={onSpeak} />
      </aside>
      <main className={css['main']} ref={page}>
        <div className={css['column']}>
          <p className={css['stepOf']}>{words.setup.stepOf(at + 1, setupSteps.length)}</p>
          {children}
        </div>
      </main>
    </div>
  );
}

function LanguageSwitch({ onSpeak }: { readonly onSpeak: (language: Language) => void }) {
  const words = useWords();
  const spoken = useLanguage();
  return (
    <fieldset className={css['languages']} aria-label={words.common.language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === spoken}
          onClick={() => onSpeak(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
