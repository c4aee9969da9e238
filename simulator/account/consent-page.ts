/** The authorise page's three faces: whose browser is this, the question, and the empty page that goes on. */
import type { SimPerson } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import { withHeaders } from '../wire/answer.ts';
import { escapeHtml } from '../wire/escape.ts';
import type { PageLanguage } from '../wire/language.ts';
import { page } from '../wire/page.ts';
import { consentCss } from './consent-css.ts';
import { consentScript } from './consent-script.ts';
import { consentWords } from './consent-words.ts';
import type { Consent, Departure } from './consents.ts';

/** In the page's `#data`, for its own script and for the simulated phone's browser, which runs none. */
export type PageData =
  | { readonly ticket: string; readonly app: string; readonly scope: string }
  | { readonly go: Departure }
  | { readonly pick: true }
  | { readonly returned: true };

const tick =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l5 5 9-11" fill="none" stroke="#07c160" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

function face(person: SimPerson): string {
  if (!person.avatar) return `<span class="face">${escapeHtml([...person.nickname][0] ?? '')}</span>`;
  return `<img class="face" src="/phone/avatar/${encodeURIComponent(person.id)}/132" alt="">`;
}

function accountPage(language: PageLanguage, body: string, data: PageData): Reply {
  const { title } = consentWords[language];
  return page({ language, title, css: consentCss, body, script: consentScript, data });
}

export function pickPage(people: readonly SimPerson[], language: PageLanguage): Reply {
  const words = consentWords[language];
  const rows = people.map(
    (person) =>
      `<li><button type="button" data-person="${escapeHtml(person.id)}">${face(person)}<span>${escapeHtml(person.nickname)}</span></button></li>`,
  );
  const body = `<main><h1>${words.pick}</h1><p class="hint">${words.pickHint}</p><ul class="people">${rows.join('')}</ul></main>`;
  return accountPage(language, body, { pick: true });
}

export function askPage({ ticket, request }: Consent, person: SimPerson, language: PageLanguage): Reply {
  const words = consentWords[language];
  const { name } = request.app;
  const ending = (part: string, head: string, line = '') =>
    `<main data-part="${part}" hidden><div class="end" role="status"><h1>${head}</h1><p class="hint">${line}</p></div></main>`;
  const body = `<main data-part="ask">
<div class="app"><span class="logo" aria-hidden="true">${escapeHtml([...name][0] ?? '')}</span><b>${escapeHtml(name)}</b><span>${words.applies}</span></div>
<h1>${words.gets}</h1>
<div class="me">${face(person)}<div class="name">${escapeHtml(person.nickname)}<small>${words.mine}</small></div>${tick}</div>
<button class="change" type="button" data-person="">${words.change}</button>
<div class="act"><button type="button" data-answer="refuse">${words.refuse}</button><button class="go" type="button" data-answer="allow">${words.allow}</button></div>
</main>${ending('refused', words.refused, words.refusedHint)}${ending('gone', words.gone)}`;
  return accountPage(language, body, { ticket, app: name, scope: request.scope });
}

/** Stands for the site of an app that nobody has given one, for a try from the simulator's own page. */
export function returnedPage(language: PageLanguage): Reply {
  const { returned, returnedHint } = consentWords[language];
  const body = `<main><div class="end"><h1>${returned}</h1><p class="hint">${returnedHint}</p></div></main>`;
  return accountPage(language, body, { returned: true });
}

/** A Location header has visible ASCII only; an address of a fault may be too long for one. */
const asLocation = (address: string) => address.replace(/[^\x21-\x7e]/gu, encodeURIComponent);

export function goPage(addresses: Departure): Reply {
  const [only, ...more] = addresses;
  const isPlain = only !== undefined && more.length === 0 && only.length < 4_000;
  const silent = accountPage('zh', '', { go: addresses });
  return isPlain ? withHeaders({ ...silent, status: 302 }, { location: asLocation(only) }) : silent;
}
