/** WeChat's browser as markup: its bar, and one screen for each kind of page. */
import { escapeHtml } from '../wire/escape.ts';
import { svg } from './phone-html.ts';
import type { WebWords } from './web-words.ts';

const cross = svg('<path d="M6 6l12 12M18 6L6 18"/>');
const left = svg('<path d="M15 5l-7 7 7 7"/>');
const again = svg('<path d="M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7"/>');
const tick = svg('<path d="M5 12.5l5 5 9-11"/>');
const sign =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#10aeff"/><path d="M24 21v15M24 12v.5" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/></svg>';

export function webHtml(words: WebWords): string {
  const w = (key: Exclude<keyof WebWords, 'code'>) => escapeHtml(words[key]);
  const icon = (act: string, picture: string) =>
    `<button class="icon" type="button" data-act="${act}" aria-label="${w(act as 'close' | 'back' | 'reload')}">${picture}</button>`;
  const ending = (id: string, head: string, line: string) =>
    `<section class="screen" data-screen="${id}" hidden><div class="end"><h1 tabindex="-1">${head}</h1><p>${line}</p></div>
<div class="act"><button class="go" type="button" data-act="leave">${w('again')}</button></div></section>`;
  return `<main class="phone"><p class="note">${w('note')}</p>
<header class="web">${icon('close', cross)}<div class="place" role="status"><b id="name"></b><small id="host"></small></div>${icon('back', left)}${icon('reload', again)}</header>
<section class="screen" data-screen="loading"><div class="end"><h1 tabindex="-1" class="soft">${w('loading')}</h1></div></section>
<section class="screen" data-screen="consent" hidden><div class="asking">
<div class="app"><span class="logo" id="logo" aria-hidden="true"></span><b id="app"></b><span>${w('asks')}</span></div>
<h1 tabindex="-1" id="gets"></h1><div class="me"><span id="face"></span><span class="name"><span id="nickname"></span><small>${w('mine')}</small></span>${tick}</div></div>
<div class="act two"><button class="go plain" type="button" data-act="refuse">${w('refuse')}</button><button class="go" type="button" data-act="allow">${w('allow')}</button></div></section>
<section class="screen" data-screen="page" hidden><iframe id="frame" title="${w('frame')}" sandbox></iframe></section>
<section class="screen" data-screen="error" hidden><div class="end">${sign}<h1 tabindex="-1" id="error"></h1><p id="number"></p></div>
<div class="act"><button class="go" type="button" data-act="leave">${w('again')}</button></div></section>
${ending('closed', w('closed'), w('closedHint'))}
${ending('blank', w('blank'), '')}
${ending('done', escapeHtml(words.code.done), escapeHtml(words.code.doneHint))}
</main>`;
}
