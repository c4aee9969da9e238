/** WeChat's browser on one phone: the page it shows, the way back, and the answer to WeChat's question. */
import type { SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { MayOpen } from './may-open.ts';
import type { PhonePage } from './phone-page.ts';
import type { BrowserParts, Landed, Manner } from './travel.ts';
import { createTraveller } from './travel.ts';
import type { PhoneLanguage } from './user-agent.ts';

export interface OpenOptions {
  /** Kept until another one is given. Default: zh-CN. */
  readonly language?: PhoneLanguage;
  /** Asked before every hop. Default: everything. */
  readonly mayOpen?: MayOpen;
}

export interface Browser {
  readonly page: PhonePage | undefined;
  /** Whether `allow` and `refuse` have a question of this browser to answer. */
  readonly isAsked: boolean;
  open(address: string, options?: OpenOptions): Promise<PhonePage>;
  /** Throws the refusals `consent.none` and `consent.gone`. */
  allow(options?: OpenOptions): Promise<PhonePage>;
  /** Closes the page; the client hears nothing, unless a fault wants it to. Throws as `allow` does. */
  refuse(options?: OpenOptions): Promise<void>;
  /** `undefined`: there was nothing before this page, so it closed. */
  back(options?: OpenOptions): Promise<PhonePage | undefined>;
  /** Asks for the same address again, code and all. Throws the refusal `page.none`. */
  reload(options?: OpenOptions): Promise<PhonePage>;
  /** Shows this without asking anybody. */
  show(page: PhonePage): PhonePage;
  close(): void;
}

const remembered = 20;

export function createBrowser(person: SimPerson, parts: BrowserParts): Browser {
  const { consents } = parts;
  const { travel, travelAll } = createTraveller(person, parts);
  let language: PhoneLanguage = 'zh-CN';
  let now: Landed | undefined;
  let history: readonly string[] = [];
  let journeys = 0;

  function manner({ language: wanted, mayOpen = () => true }: OpenOptions = {}): Manner {
    language = wanted ?? language;
    return { language, mayOpen };
  }

  async function show(coming: Promise<Landed>, past: readonly string[]): Promise<PhonePage> {
    journeys += 1;
    const mine = journeys;
    const landed = await coming;
    // Somebody has gone elsewhere meanwhile, or closed the page.
    if (mine !== journeys) return landed.page;
    now = landed;
    const isPlace = /^https?:/.test(landed.page.url);
    history = isPlace ? [...past, landed.page.url].slice(-remembered) : past;
    return landed.page;
  }

  function takeTicket(): string {
    const ticket = now?.ticket;
    if (ticket === undefined) throw new Refusal(409, 'consent.none', 'this phone shows no question');
    now = undefined;
    return ticket;
  }

  return {
    get page() {
      return now?.page;
    },
    get isAsked() {
      return now?.ticket !== undefined;
    },
    open: (address, options) => show(travel(address, manner(options)), history),
    async allow(options) {
      const addresses = consents.allow(takeTicket(), person);
      return show(travelAll(addresses, manner(options)), history);
    },
    async refuse(options) {
      const addresses = consents.refuse(takeTicket());
      if (addresses.length > 0) await show(travelAll(addresses, manner(options)), history);
    },
    async back(options) {
      const past = history.slice(0, -1);
      const previous = past.at(-1);
      now = undefined;
      history = past.slice(0, -1);
      return previous === undefined ? undefined : show(travel(previous, manner(options)), history);
    },
    async reload(options) {
      const current = history.at(-1);
      if (!now || current === undefined) throw new Refusal(409, 'page.none', 'this phone shows no page');
      return show(travel(current, manner(options)), history.slice(0, -1));
    },
    show(page) {
      journeys += 1;
      now = { page };
      return page;
    },
    close() {
      journeys += 1;
      now = undefined;
    },
  };
}
