/**
 * From an address to the page it ends on: follows redirects by hand, within limits, and keeps cookies. Runs no scripts;
 * pages of the simulator say in their data what theirs would do.
 */
import type { Consents } from '../account/consents.ts';
import { accountError } from '../account/error-page.ts';
import { authorizePath, badLink } from '../account/page-errors.ts';
import { cookieOf } from '../account/person-cookie.ts';
import type { SimPerson } from '../options.ts';
import { createCookieJar } from './cookies.ts';
import type { Hop, Serve } from './hop.ts';
import { hopInside, hopOverNetwork } from './hop.ts';
import type { MayOpen } from './may-open.ts';
import type { PhonePage } from './phone-page.ts';
import { ownData, readable, troublePage } from './phone-page.ts';
import type { PhoneLanguage } from './user-agent.ts';
import { languageHeaders } from './user-agent.ts';

/** The WeChat that a phone belongs to. */
export interface HomeWechat {
  isOurs(url: URL): boolean;
  readonly serve: Serve;
}

export interface BrowserParts {
  readonly home: HomeWechat;
  readonly consents: Consents;
  readonly trust: readonly string[];
  /** How long one answer may take. */
  readonly patience: number;
  readonly closing: AbortSignal;
  now(): number;
}

/** How a journey is made. */
export interface Manner {
  readonly language: PhoneLanguage;
  readonly mayOpen: MayOpen;
}

export interface Landed {
  readonly page: PhonePage;
  /** Of a consent page. */
  readonly ticket?: string;
}

export interface Traveller {
  travel(address: string, manner: Manner): Promise<Landed>;
  /** A fault can send a page to two addresses, or twice to one; the last is what stays. None leaves it blank. */
  travelAll(addresses: readonly string[], manner: Manner): Promise<Landed>;
}

const mostHops = 12;
const blank: PhonePage = { url: 'about:blank', status: 200, kind: 'page', text: '', html: '' };

const isRedirect = ({ status, location }: Hop) => location !== undefined && status >= 300 && status < 400;
const trouble = (url: string, code: string, { language }: Manner): Landed => ({
  page: troublePage(url, code, language),
});

const codeOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : 'network';
};

/** A fragment survives a redirect, so WeChat can see whether `#wechat_redirect` was there. */
function nextOf(url: URL, location: string): URL | undefined {
  if (!URL.canParse(location, url.href)) return undefined;
  const next = new URL(location, url.href);
  if (next.hash === '') next.hash = url.hash;
  return next;
}

export function createTraveller(person: SimPerson, parts: BrowserParts): Traveller {
  const { home, consents, trust, patience, closing, now } = parts;
  const jar = createCookieJar(now);

  function hop(url: URL, language: PhoneLanguage): Promise<Hop> {
    const isHome = home.isOurs(url);
    const cookie = isHome ? cookieOf(person) : jar.headerFor(url);
    const headers = { ...languageHeaders(language), ...(cookie === '' ? {} : { cookie }) };
    const signal = AbortSignal.any([closing, AbortSignal.timeout(patience)]);
    if (isHome) return hopInside(home.serve, url, headers, signal);
    return hopOverNetwork(url, headers, trust, signal);
  }

  const isBadLink = (url: URL) =>
    home.isOurs(url) && url.pathname === authorizePath && url.hash !== '#wechat_redirect';

  function refuseLink(): Hop {
    consents.attempts.noteError(badLink, 'error');
    return { status: 200, location: undefined, setCookies: [], html: String(accountError(badLink).body) };
  }

  async function land(url: URL, { status, html }: Hop, manner: Manner): Promise<Landed> {
    const own = home.isOurs(url) ? ownData(html) : {};
    if (own.go) return travelAll(own.go, manner);
    const shown = { url: url.href, status, text: readable(html), html };
    if (own.error) {
      const { number } = own.error;
      const code = number === undefined ? {} : { errorCode: number };
      return { page: { ...shown, kind: 'wechat-error', ...code } };
    }
    if (own.ticket === undefined) return { page: { ...shown, kind: 'page' } };
    const { ticket, app = '', scope = '' } = own;
    return { ticket, page: { ...shown, kind: 'consent', app, scope } };
  }

  async function travelAll(addresses: readonly string[], manner: Manner): Promise<Landed> {
    const pages = await Promise.all(addresses.map((address) => travel(address, manner)));
    return pages.at(-1) ?? { page: blank };
  }

  /** The page there, or where it redirects to. */
  async function step(url: URL, manner: Manner): Promise<Landed | URL> {
    if (!/^https?:$/.test(url.protocol)) return trouble(url.href, 'address.bad', manner);
    if (!manner.mayOpen(url)) return trouble(url.href, 'address.denied', manner);
    if (isBadLink(url)) return land(url, refuseLink(), manner);
    const arrived = await hop(url, manner.language).catch(codeOf);
    if (typeof arrived === 'string') return trouble(url.href, arrived, manner);
    jar.keep(url, arrived.setCookies);
    if (!isRedirect(arrived)) return land(url, arrived, manner);
    return nextOf(url, arrived.location ?? '') ?? trouble(url.href, 'address.bad', manner);
  }

  async function travel(address: string, manner: Manner): Promise<Landed> {
    if (!URL.canParse(address)) return trouble(address, 'address.bad', manner);
    let url = new URL(address);
    for (let hops = 0; hops < mostHops; hops += 1) {
      const next = await step(url, manner);
      if (!(next instanceof URL)) return next;
      url = next;
    }
    return trouble(url.href, 'redirect.endless', manner);
  }

  return { travel, travelAll };
}
