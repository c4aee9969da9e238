/** The languages, each by its own name. */
import { languages } from '../../../contract/language.ts';
import { useBridge } from '../bridge-context.ts';
import { languageNames, useLanguage, useWords } from '../words/words.ts';
import css from './language-switch.module.css';

export function LanguageSwitch() {
  const bridge = useBridge();
  const spokenNow = useLanguage();
  return (
    <fieldset className={css['switch']} aria-label={useWords().language}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={css['choice']}
          aria-pressed={language === spokenNow}
          onClick={() => void bridge.ask['kiosk.speak'](language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
