/** `GET /`: the simulator's own page. */
import { presets } from '../faults/presets.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { languageOf } from '../wire/language.ts';
import { page } from '../wire/page.ts';
import { deskCss } from './desk-css.ts';
import { deskHtml } from './desk-html.ts';
import { deskScript } from './desk-script.ts';
import { deskWords } from './desk-words.ts';

export function deskPage(ask: Ask): Reply {
  const language = languageOf(ask);
  const words = deskWords[language];
  const named = Object.entries(presets).map(([id, each]) => [id, { rule: each.rule, name: each[language] }]);
  return page({
    language,
    title: words.title,
    css: deskCss,
    body: deskHtml(words, language === 'zh' ? 'en' : 'zh'),
    script: deskScript,
    data: { words, language, presets: Object.fromEntries(named) },
  });
}
