/** `/phone/web?person=&url=&lang=`: WeChat's browser on a simulated phone, for people to use. */
import type { SimPerson } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { languageOf } from '../wire/language.ts';
import { page } from '../wire/page.ts';
import { phoneCss } from './phone-css.ts';
import { phoneWords } from './phone-words.ts';
import { webCss } from './web-css.ts';
import { webHtml } from './web-html.ts';
import { webScript } from './web-script.ts';
import { webWords } from './web-words.ts';

export function webPage({ id, nickname, avatar }: SimPerson, ask: Ask): Reply {
  const lang = languageOf(ask);
  const words = webWords[lang];
  const asked = ask.query.get('lang') ?? '';
  const chinese = /^zh-(tw|hk|hant)/i.test(asked) ? 'zh-TW' : 'zh-CN';
  return page({
    language: lang,
    title: words.title,
    css: phoneCss + webCss,
    body: webHtml(words),
    script: webScript,
    framesOwn: true,
    data: {
      words,
      errors: phoneWords[lang].errors,
      person: id,
      nickname,
      avatar: avatar ? `/phone/avatar/${encodeURIComponent(id)}/132` : null,
      url: ask.query.get('url'),
      language: lang === 'en' ? 'en' : chinese,
      lang,
    },
  });
}
