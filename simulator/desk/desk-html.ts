/** The simulator's own page as markup; the script fills it. */
import { escapeHtml } from '../wire/escape.ts';
import type { DeskWords } from './desk-words.ts';

const icon =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><g fill="currentColor"><ellipse cx="19" cy="19" rx="17" ry="14.5"/><path d="M9 38l2-9 7 4z"/></g>' +
  '<g fill="currentColor" stroke="var(--ground)" stroke-width="2"><ellipse cx="32" cy="31" rx="14" ry="12"/></g></svg>';

export function deskHtml(words: DeskWords, otherLanguage: string): string {
  const w = (key: Exclude<keyof DeskWords, 'steps' | 'places' | 'kinds' | 'outcomes' | 'pageKinds'>) =>
    escapeHtml(words[key]);
  const copyable = (id: string) =>
    `<code id="${id}"></code><button class="plain" type="button" data-copy="${id}">${w('copy')}</button>`;
  return `<div class="lost" id="lost" role="alert" hidden>${w('lost')}</div>
<header><div><h1>${icon}${w('title')}</h1><p>${w('lead')}</p></div>
<a class="button" href="/?lang=${otherLanguage}">${w('other')}</a></header>
<main><div class="stack">
<section><h2>${w('point')}</h2><div class="pair">${copyable('origin')}<span class="soft small">${w('openOrigin')}</span></div>
<div class="pair"><span class="soft">${w('phoneOrigin')}</span><code id="phone-origin"></code></div></section>
<section><h2>${w('screens')}</h2><ul id="screens"></ul><p class="soft" id="no-screens">${w('noScreens')}</p></section>
<section><h2>${w('visits')}</h2><ul id="visits"></ul><p class="soft" id="no-visits">${w('noVisits')}</p></section>
<section><h2>${w('people')}</h2><ul id="people"></ul></section>
</div><div class="stack">
<section><h2>${w('apps')}</h2><ul id="apps"></ul></section>
<section><div class="head"><h2>${w('faults')}</h2><span class="soft small">${w('faultsHint')}</span></div>
<form class="add" id="add"><select id="preset" aria-label="${w('choose')}"></select>
<input id="times" type="number" min="1" max="999" placeholder="${w('always')}" aria-label="${w('times')}">
<button class="main" type="submit">${w('add')}</button></form>
<details><summary>${w('own')}</summary><form id="own"><textarea id="rule" spellcheck="false" aria-label="${w('own')}">{ "at": "userinfo", "times": 1,
  "do": { "kind": "merge", "fields": { "nickname": "新名字" } } }</textarea><button type="submit">${w('add')}</button></form></details>
<p class="error gap" id="error" role="alert"></p>
<ul id="faults"></ul><p class="soft gap" id="no-faults">${w('noFaults')}</p>
<button class="gap" type="button" id="clear" hidden>${w('clear')}</button></section>
<section><h2>${w('requests')}</h2><table id="requests"><thead><tr><th>${w('when')}</th><th>${w('what')}</th><th>${w('status')}</th><th>${w('ms')}</th></tr></thead><tbody></tbody></table>
<p class="soft" id="no-requests">${w('noRequests')}</p></section>
</div></main>`;
}
