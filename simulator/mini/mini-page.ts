/** `/mini/<appid>?scene=`: what the code of a mini program opens. */
import { phoneCss } from '../phone/phone-css.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { languageOf } from '../wire/language.ts';
import { page } from '../wire/page.ts';
import { miniCss } from './mini-css.ts';
import { miniHtml } from './mini-html.ts';
import { miniScript } from './mini-script.ts';
import { parseMiniUrl } from './mini-url.ts';
import { miniWords } from './mini-words.ts';

export function miniPage(ask: Ask): Reply {
  const language = languageOf(ask);
  const words = miniWords[language];
  const link = parseMiniUrl(`${ask.path}?${ask.query}`);
  return page({
    language,
    title: words.title,
    css: phoneCss + miniCss,
    body: miniHtml(words),
    script: miniScript,
    data: { words, person: ask.query.get('person'), ...link },
  });
}
