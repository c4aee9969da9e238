/** The phone's actions over HTTP: one for each button, the same for the phone's page and for tests in other processes. */
import * as v from 'valibot';
import type { Answer } from '../wire/answer.ts';
import { json } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Phone } from '../world/phone.ts';
import type { Qr, Qrs } from '../world/qrs.ts';

const Act = v.strictObject({
  person: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  uuid: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{16}$/, 'must be 16 letters and digits'))),
});

export const phoneActs = ['scan', 'confirm', 'refuse', 'walk-away'] as const;
export type PhoneAct = (typeof phoneActs)[number];

export interface PhoneActsParts {
  readonly qrs: Qrs;
  phone(personId: string): Phone;
}

const shown = (qr: Qr | undefined) =>
  qr ? { uuid: qr.uuid, step: qr.step, app: qr.login.app.name } : { uuid: null, step: null, app: null };

/** Never waits for a QR to appear: a button that hangs is worse than one that says why. */
function newestUuid(qrs: Qrs): string {
  const [qr] = qrs.scannable();
  if (!qr) throw new Refusal(409, 'uuid.none', 'no QR code is on a screen now');
  return qr.uuid;
}

export async function actOnPhone(act: PhoneAct, { qrs, phone }: PhoneActsParts, ask: Ask): Promise<Answer> {
  const input = v.safeParse(Act, await ask.body());
  if (!input.success) {
    const [issue] = input.issues;
    throw new Refusal(400, 'body.bad', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`.slice(0, 200));
  }
  const { person, uuid } = input.output;
  const held = phone(person);
  const about = uuid ?? (act === 'scan' ? newestUuid(qrs) : held.holding);
  if (act === 'scan') await held.scan(about);
  else if (act === 'confirm') await held.confirm(about);
  else if (act === 'refuse') await held.refuse(about);
  else await held.walkAway();
  return json(shown(about === undefined ? undefined : qrs.find(about)));
}
