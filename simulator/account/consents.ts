/**
 * What WeChat asks people on official-account pages, and their answers. Every answer is a list of addresses for the
 * browser to go to, because faults can make it none or two.
 */
import { randomBytes } from 'node:crypto';
import type { FaultBook } from '../faults/faults.ts';
import { departAfterConfirm, departAfterRefusal, plainDeparture } from '../faults/redirect.ts';
import type { SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Codes } from '../world/codes.ts';
import type { Snapshots } from '../world/snapshots.ts';
import type { Attempts, Outcome } from './attempts.ts';
import type { AccountRequest } from './request.ts';

export interface Consent {
  /** Names this question in the page that asks it; answered once. */
  readonly ticket: string;
  readonly request: AccountRequest;
  /** Tells the list of visits how this one ended. */
  end(outcome: Outcome): void;
}

/** Where the browser goes next, in this order; an empty list leaves the page as it is. */
export type Departure = readonly string[];

export interface Consents {
  readonly attempts: Attempts;
  /** Asks; the page shows the question. */
  ask(request: AccountRequest, person: SimPerson): Consent;
  /** Throws `consent.gone` for a question that was answered or never asked. */
  allow(ticket: string, person: SimPerson): Departure;
  refuse(ticket: string): Departure;
  /** `snsapi_base`, or a snapshot page: nobody is asked. */
  goSilently(request: AccountRequest, person: SimPerson): Departure;
  /** A question must be asked unless one of these holds. */
  isSilent(request: AccountRequest, person: SimPerson): boolean;
}

export interface ConsentsParts {
  readonly codes: Codes;
  readonly snapshots: Snapshots;
  readonly faults: FaultBook;
  readonly attempts: Attempts;
  readonly codeLife: number;
}

const most = 500;

export function createConsents(parts: ConsentsParts): Consents {
  const { codes, snapshots, faults, attempts, codeLife } = parts;
  const asked = new Map<string, Consent>();

  const isSnapshot = (request: AccountRequest, person: SimPerson) =>
    request.isSnapshot || person.opensSnapshots === true;

  function go(request: AccountRequest, person: SimPerson): Departure {
    const code = codes.issue(request.app, person, request.scope, codeLife);
    const detour = departAfterConfirm(faults.take('redirect'), request, code);
    if (detour === 'withheld') return [];
    return detour ?? [plainDeparture(request, code)];
  }

  function taken(ticket: string): Consent {
    const consent = asked.get(ticket);
    if (!consent) throw new Refusal(410, 'consent.gone', 'this page was answered already');
    asked.delete(ticket);
    return consent;
  }

  return {
    attempts,
    isSilent: (request, person) =>
      isSnapshot(request, person) || (request.scope === 'snsapi_base' && !request.isPopup),
    ask(request, person) {
      const end = attempts.note(request, person, 'asked');
      const consent: Consent = { ticket: randomBytes(16).toString('hex'), request, end };
      asked.set(consent.ticket, consent);
      const [oldest] = asked.keys();
      if (asked.size > most && oldest !== undefined) asked.delete(oldest);
      return consent;
    },
    allow(ticket, person) {
      const { request, end } = taken(ticket);
      end('allowed');
      return go(request, person);
    },
    refuse(ticket) {
      const { request, end } = taken(ticket);
      end('refused');
      return departAfterRefusal(faults.take('refusal'), request) ?? [];
    },
    goSilently(request, person) {
      const isVirtual = isSnapshot(request, person);
      attempts.note(request, person, isVirtual ? 'snapshot' : 'silent');
      return go(request, isVirtual ? snapshots.create(request.app) : person);
    },
  };
}
