/** The words of the first screen, in three languages; ours stand wherever staff wrote none. */
import { longestLine, longestTitle, type Welcome } from '../../../../contract/appearance.ts';
import { type Language, languages } from '../../../../contract/language.ts';
import { wordsOf as kioskWordsOf } from '../../../kiosk/words/words.ts';
import { useWords } from '../../words/words.ts';
import { ShortTexts } from './short-texts.tsx';

interface WelcomeFieldsProps {
  readonly welcome: Welcome;
  /** There are questions, which the first screen says. */
  readonly asks: boolean;
  readonly onWelcome: (welcome: Welcome) => void;
}

export const inLanguages = (text: (language: Language) => string): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, text(language)])) as Record<Language, string>;

export function WelcomeFields({ welcome, asks, onWelcome }: WelcomeFieldsProps) {
  const said = useWords().appearance;
  const put = (language: Language, part: Partial<Welcome[Language]>) =>
    onWelcome({ ...welcome, [language]: { ...welcome[language], ...part } });
  return (
    <>
      <ShortTexts
        label={said.welcomeTitle}
        longest={longestTitle}
        value={inLanguages((language) => welcome[language].title)}
        instead={inLanguages((language) => kioskWordsOf[language].attract.title)}
        onText={(language, title) => put(language, { title })}
      />
      <ShortTexts
        label={said.welcomeLine}
        longest={longestLine}
        value={inLanguages((language) => welcome[language].line)}
        instead={inLanguages((language) =>
          asks ? kioskWordsOf[language].visit.how : kioskWordsOf[language].attract.how,
        )}
        hint={said.welcomeHint}
        onText={(language, line) => put(language, { line })}
      />
    </>
  );
}
