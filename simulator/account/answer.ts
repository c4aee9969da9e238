/** What the authorise page's own script posts. */
import * as v from 'valibot';
import type { SimPerson } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import { json, withHeaders } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';
import { findPerson } from '../world/people.ts';
import type { Consents } from './consents.ts';
import { personInCookie, setCookie } from './person-cookie.ts';

const Answer = v.strictObject({
  ticket: v.pipe(v.string(), v.hexadecimal(), v.length(32)),
  answer: v.picklist(['allow', 'refuse']),
});
/** `""`: nobody yet, so the page asks. */
const Chosen = v.strictObject({ person: v.pipe(v.string(), v.maxLength(200)) });

export interface AnswerParts {
  readonly people: readonly SimPerson[];
  readonly consents: Consents;
}

function read<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refusal(400, 'body.bad', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`.slice(0, 200));
}

export async function answerConsent({ people, consents }: AnswerParts, ask: Ask): Promise<Reply> {
  const { ticket, answer } = read(Answer, await ask.body());
  if (answer === 'refuse') return json({ go: consents.refuse(ticket) });
  const person = personInCookie(people, ask);
  if (!person) throw new Refusal(404, 'person.unknown', 'no such person');
  return json({ go: consents.allow(ticket, person) });
}

export async function choosePerson({ people }: AnswerParts, ask: Ask): Promise<Reply> {
  const { person: id } = read(Chosen, await ask.body());
  const person = id === '' ? undefined : findPerson(people, id);
  return withHeaders(json({ person: person?.id ?? null }), { 'set-cookie': setCookie(person) });
}
