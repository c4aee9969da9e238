/** The phone's screens as markup; the script fills in people and codes and shows one screen at a time. */
import { escapeHtml } from '../wire/escape.ts';
import type { PhoneWords } from './phone-words.ts';

export const svg = (inner: string, box = 24) =>
  `<svg viewBox="0 0 ${box} ${box}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${inner}</svg>`;

export const scanIcon = svg(
  '<path d="M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3M3.5 12h17"/>',
);
/** Two rings in one line, for a mini program. */
export const miniIcon = svg(
  '<path d="M15.5 6.5a3.5 3.5 0 1 0-3.5 3.5v4a3.5 3.5 0 1 1-3.5-3.5"/><circle cx="12" cy="12" r="9.5"/>',
);
const tick =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#07c160"/><path d="M13 25l8 8 15-17" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const dash =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#b5bab8"/><path d="M15 24h18" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';
const bang =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#fa9d3b"/><path d="M24 12v15M24 35v.5" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/></svg>';

const ending = (id: string, icon: string, head: string, line: string, back: string) =>
  `<section class="screen" data-screen="${id}" hidden><div class="end">${icon}<h1 tabindex="-1">${head}</h1><p data-line>${line}</p></div>
<div class="act"><button class="go" type="button" data-act="home">${back}</button></div></section>`;

export function phoneHtml(words: PhoneWords): string {
  const w = (key: Exclude<keyof PhoneWords, 'errors'>) => escapeHtml(words[key]);
  return `<main class="phone"><p class="note">${w('note')}</p>
<section class="screen" data-screen="pick" hidden>
<div class="head"><h1 tabindex="-1">${w('pick')}</h1><p>${w('pickHint')}</p></div>
<ul class="rows" id="people"></ul></section>
<section class="screen" data-screen="home" hidden>
<div class="bar"><div class="who" data-me="small"></div><button class="link" type="button" data-act="change">${w('change')}</button></div>
<h1 class="unseen" tabindex="-1">${w('scan')}</h1>
<h2 class="label" id="screens-label">${w('screens')}</h2><ul class="rows" id="screens"></ul>
<div class="empty" id="empty">${scanIcon}<b>${w('none')}</b>${w('noneHint')}</div>
<form class="address" id="address"><input name="url" inputmode="url" autocomplete="off" spellcheck="false" maxlength="8000" required
placeholder="${w('address')}" aria-label="${w('address')}"><button type="submit">${w('open')}</button></form>
<div class="act"><button class="go" type="button" data-act="scan">${w('scan')}</button></div></section>
<section class="screen" data-screen="confirm" hidden>
<div class="bar"><button class="link" type="button" data-act="leave">${w('back')}</button></div>
<div class="ask"><div class="logo" id="logo" aria-hidden="true"></div><h1 tabindex="-1" id="app"></h1><p>${w('asks')}</p>
<div class="terms"><p>${w('gets')}</p><ul><li>${w('right')}</li></ul></div><div class="me" data-me="big"></div></div>
<div class="act"><button class="go" type="button" data-act="confirm">${w('allow')}</button>
<button class="quiet" type="button" data-act="refuse">${w('reject')}</button></div></section>
${ending('done', tick, w('done'), w('doneHint'), w('again'))}
${ending('refused', dash, w('refused'), w('refusedHint'), w('again'))}
${ending('left', dash, w('left'), w('leftHint'), w('again'))}
${ending('trouble', bang, w('trouble'), '', w('again'))}
</main>`;
}
