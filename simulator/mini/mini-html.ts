/** The mini program's page as markup; the script fills in who it is and what the server said. */
import { escapeHtml } from '../wire/escape.ts';
import type { MiniWords } from './mini-words.ts';

const capsule =
  '<svg viewBox="0 0 76 30" aria-hidden="true"><g fill="currentColor"><circle cx="15" cy="15" r="2.2"/><circle cx="22" cy="15" r="3.2"/><circle cx="29" cy="15" r="2.2"/></g>' +
  '<path d="M38 8v14" stroke="currentColor" opacity=".2"/><circle cx="55" cy="15" r="7.5" fill="none" stroke="currentColor" stroke-width="2.4"/><circle cx="55" cy="15" r="2.8" fill="currentColor"/></svg>';

type Word = Exclude<keyof MiniWords, 'errors'>;

export function miniHtml(words: MiniWords): string {
  const w = (key: Word) => escapeHtml(words[key]);
  const card = (id: 'sign-in' | 'phone' | 'profile', head: Word, hint: Word, inside: string) =>
    `<section class="card" data-card="${id}"><h2>${w(head)}</h2><p class="soft">${w(hint)}</p>${inside}
<p class="said" role="status" data-said="${id}" hidden></p></section>`;
  return `<main class="phone"><p class="note">${w('note')}</p>
<section class="screen" data-screen="pick" hidden>
<div class="head"><h1 tabindex="-1">${w('pick')}</h1><p>${w('pickHint')}</p></div><ul class="rows" id="people"></ul></section>
<section class="screen" data-screen="mini" hidden>
<header class="nav"><button class="link" type="button" data-act="back">${w('back')}</button><h1 tabindex="-1" id="app"></h1>
<button class="capsule" type="button" data-act="back" aria-label="${w('close')}">${capsule}</button></header>
<div class="mine"><div class="who" id="me"></div><p class="soft" id="scene"></p></div>
${card('sign-in', 'signIn', 'signInHint', `<button class="go" type="button" data-act="sign-in">${w('signInDo')}</button>`)}
${card('phone', 'phone', 'phoneHint', `<button class="go plain" type="button" data-act="sheet" disabled>${w('phoneDo')}</button>`)}
${card(
  'profile',
  'profile',
  'profileHint',
  `<form id="profile"><label><span class="unseen">${w('profileLabel')}</span>
<input id="nickname" name="nickname" maxlength="64" autocomplete="off" required disabled></label>
<button class="go plain" type="submit" disabled>${w('profileDo')}</button></form>`,
)}
<dialog id="sheet" aria-labelledby="sheet-head"><h2 id="sheet-head"><b id="sheet-app"></b> ${w('sheet')}</h2>
<p class="number" id="number"></p><p class="soft">${w('sheetUse')}</p>
<div class="pair"><button class="go plain" type="button" data-act="reject">${w('reject')}</button>
<button class="go" type="button" data-act="phone">${w('allow')}</button></div></dialog></section>
<section class="screen" data-screen="trouble" hidden><div class="end"><h1 tabindex="-1" data-line></h1></div>
<div class="act"><button class="go" type="button" data-act="back">${w('back')}</button></div></section>
</main>`;
}
