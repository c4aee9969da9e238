/** WeChat's browser on a simulated phone over HTTP: its buttons, and its page for a person to look at. */
import * as v from 'valibot';
import type { OpenOptions } from '../browser/browser.ts';
import type { MayOpen } from '../browser/may-open.ts';
import type { PhonePage } from '../browser/phone-page.ts';
import { phoneLanguages } from '../browser/user-agent.ts';
import type { Route } from '../routes.ts';
import type { Reply } from '../wire/answer.ts';
import { html, json, withHeaders } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Phone } from '../world/phone.ts';
import type { World } from '../world/world.ts';
import { webPage } from './web-page.ts';

const person = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const language = v.optional(v.picklist(phoneLanguages));
const Open = v.strictObject({
  person,
  language,
  url: v.pipe(v.string(), v.minLength(1), v.maxLength(8_000)),
});
const Act = v.strictObject({ person, language });

type Acted = Promise<PhonePage | undefined>;
type BrowseAct = (phone: Phone, options: OpenOptions) => Acted;

const acts: Readonly<Record<string, BrowseAct>> = {
  allow: (phone, options) => phone.allow(options),
  back: (phone, options) => phone.back(options),
  reload: (phone, options) => phone.reload(options),
  'refuse-consent': async (phone, options) => {
    await phone.refuse(undefined, options);
    return phone.page;
  },
  'close-page': async (phone) => {
    await phone.walkAway();
    return undefined;
  },
};

function read<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal(400, 'body.bad', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`.slice(0, 200));
}

const optionsOf = (wanted: v.InferOutput<typeof language>, mayOpen: MayOpen): OpenOptions =>
  wanted === undefined ? { mayOpen } : { language: wanted, mayOpen };

const shown = (page: PhonePage | undefined): Reply => json({ page: page ?? null });

/** SECURITY: a foreign page as it came, but in an origin of its own, without scripts and without the network. */
const asSeen = (page: PhonePage | undefined): Reply =>
  withHeaders(html(page?.html ?? ''), {
    'content-security-policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'",
    'referrer-policy': 'no-referrer',
  });

/** SECURITY: what somebody at this machine has opened is not for those who could not open it themselves. */
const forThem = (page: PhonePage | undefined, mayOpen: MayOpen): PhonePage | undefined =>
  page && (page.html === '' || mayOpen(new URL(page.url))) ? page : undefined;

/** `mayOpen`: what may be opened through these routes, on every hop. */
export function browseRoutes(world: World, mayOpen: MayOpen): readonly Route[] {
  const phoneOf = (ask: Ask) => world.phone(ask.query.get('person') ?? '');
  const act = ([name, perform]: readonly [string, BrowseAct]): Route => ({
    method: 'POST',
    path: `/simulator/phone/${name}`,
    async handle(ask) {
      const input = read(Act, await ask.body());
      return shown(await perform(world.phone(input.person), optionsOf(input.language, mayOpen)));
    },
  });
  return [
    {
      method: 'POST',
      path: '/simulator/phone/open',
      async handle(ask) {
        const input = read(Open, await ask.body());
        return shown(await world.phone(input.person).open(input.url, optionsOf(input.language, mayOpen)));
      },
    },
    ...Object.entries(acts).map(act),
    { method: 'GET', path: '/phone/web', handle: (ask) => webPage(phoneOf(ask).person, ask) },
    { method: 'GET', path: '/phone/web/page', handle: (ask) => asSeen(forThem(phoneOf(ask).page, mayOpen)) },
    { method: 'GET', path: '/phone/web/state', handle: (ask) => shown(forThem(phoneOf(ask).page, mayOpen)) },
  ];
}
