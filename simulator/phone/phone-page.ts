/** `/phone`, and `/connect/confirm?uuid=`, which is the same phone with a code already in front of its camera. */
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { languageOf } from '../wire/language.ts';
import { page } from '../wire/page.ts';
import { phoneCss } from './phone-css.ts';
import { miniIcon, phoneHtml, scanIcon } from './phone-html.ts';
import { phoneScript } from './phone-script.ts';
import { phoneWords } from './phone-words.ts';

export function phonePage(ask: Ask): Reply {
  const language = languageOf(ask);
  const words = phoneWords[language];
  const uuid = ask.query.get('uuid') ?? '';
  return page({
    language,
    title: words.title,
    css: phoneCss,
    body: phoneHtml(words),
    script: phoneScript,
    data: {
      words,
      icon: scanIcon,
      miniIcon,
      person: ask.query.get('person'),
      url: ask.query.get('url'),
      uuid: /^[0-9A-Za-z]{16}$/.test(uuid) ? uuid : null,
    },
  });
}
