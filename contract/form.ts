/** What a kiosk asks its visitors, set by staff without code: consent before the scan, questions after it. */
import * as v from 'valibot';
import type { Language } from './language.ts';

const localized = (longest: number) => {
  const text = v.pipe(v.string(), v.maxLength(longest));
  return v.strictObject({ 'zh-CN': text, 'zh-TW': text, en: text });
};
export const Localized = localized(120);
export type Localized = Readonly<Record<Language, string>>;
export const LongLocalized = localized(6_000);

/** In this language, else in the first one that staff have written. */
export function said(words: Localized, language: Language): string {
  return words[language].trim() || words['zh-CN'].trim() || words['zh-TW'].trim() || words.en.trim();
}

const Id = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,30}$/, 'must be a short id'));

/** A choice keeps its id for good; one of an older form has none and is called by its place, as its answers are. */
const ChoiceId = v.pipe(v.string(), v.regex(/^(?:\d{1,2}|[a-z][A-Za-z0-9]{0,30})$/, 'must be a short id'));
export const Choice = v.strictObject({ ...Localized.entries, id: v.exactOptional(ChoiceId) });
export type Choice = v.InferOutput<typeof Choice>;

/** What an answer is kept as. */
export const choiceId = ({ id }: Choice, at: number): string => id ?? String(at);

/** The same choices, each with its id, so that they may change places. */
export const identified = (choices: readonly Choice[]): Required<Choice>[] =>
  choices.map((choice, at) => ({ ...choice, id: choiceId(choice, at) }));

const differ = (choices: readonly Choice[]) =>
  new Set(identified(choices).map(({ id }) => id)).size === choices.length;

/** `host`: whom the visitor comes to see. `phone`: digits, +, spaces. */
export const fieldKinds = ['text', 'choice', 'host', 'phone'] as const;

export const Field = v.strictObject({
  id: Id,
  kind: v.picklist(fieldKinds),
  label: Localized,
  required: v.boolean(),
  /** Of a `choice`; an answer is kept as the choice's id. */
  choices: v.pipe(
    v.array(Choice),
    v.maxLength(12),
    v.check((list) => differ(list), 'names two choices alike'),
  ),
  /** Filled in for a returning visitor with what they said last time. */
  remembered: v.boolean(),
});
export type Field = v.InferOutput<typeof Field>;

/** For instance guest, courier, candidate; each is asked some of the fields, in this order. */
export const VisitorType = v.strictObject({
  id: Id,
  label: Localized,
  asks: v.pipe(v.array(Id), v.maxLength(12)),
});
export type VisitorType = v.InferOutput<typeof VisitorType>;

/** Shown before WeChat is asked anything. Whoever changes the text changes the version. */
export const Consent = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: LongLocalized,
  /** Asked separately: may the picture, may the phone number be kept? */
  askPicture: v.boolean(),
  askPhone: v.boolean(),
});
export type Consent = v.InferOutput<typeof Consent>;

const unique = (ids: readonly { readonly id: string }[]) =>
  new Set(ids.map(({ id }) => id)).size === ids.length;

export const VisitForm = v.pipe(
  v.strictObject({
    consent: v.nullable(Consent),
    /** Without any, everybody is asked all fields. */
    types: v.pipe(
      v.array(VisitorType),
      v.maxLength(8),
      v.check((list) => unique(list), 'names two types alike'),
    ),
    fields: v.pipe(
      v.array(Field),
      v.maxLength(12),
      v.check((list) => unique(list), 'names two fields alike'),
    ),
    /** Whoever has no name is asked for one, once, also where nothing else is asked. */
    askName: v.exactOptional(v.boolean()),
    /** How many consent texts there have been: one written after a pause does not take an earlier one's version. */
    versions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.check(
    ({ types, fields }) =>
      types.every(({ asks }) => asks.every((id) => fields.some((field) => field.id === id))),
    'asks a field that is not there',
  ),
);
export type VisitForm = v.InferOutput<typeof VisitForm>;

export const emptyForm: VisitForm = { consent: null, types: [], fields: [] };

export const Answers = v.record(Id, v.pipe(v.string(), v.maxLength(200)));
export type Answers = v.InferOutput<typeof Answers>;

/** What was said on one visit, and as which type of visitor. */
export const VisitSaid = v.strictObject({
  type: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  answers: Answers,
});
export type VisitSaid = v.InferOutput<typeof VisitSaid>;

/** What a visitor agreed to, with the text they saw. */
export const Agreed = v.strictObject({ picture: v.boolean(), phone: v.boolean() });
export type Agreed = v.InferOutput<typeof Agreed>;

export interface ConsentGiven extends Agreed {
  readonly version: number;
  readonly language: Language;
}

/** The fields a visitor of this type is asked; null: the form has no types. */
export function asked({ types, fields }: VisitForm, type: string | null): readonly Field[] {
  if (types.length === 0) return fields;
  const chosen = types.find(({ id }) => id === type);
  return (chosen?.asks ?? []).flatMap((id) => fields.filter((field) => field.id === id));
}

/** The choice that was answered; undefined where it is no longer in the form. */
export const chosen = ({ choices }: Field, answer: string): Choice | undefined =>
  choices.find((choice, at) => choiceId(choice, at) === answer);

/** Asked of whoever WeChat gives no name of, once in their life; kept with the person, not with the visit. */
export const nameField: Field = {
  id: 'ownNameOfVisitor',
  kind: 'text',
  label: { 'zh-CN': '怎么称呼您？', 'zh-TW': '怎麼稱呼您？', en: 'What may we call you?' },
  required: false,
  choices: [],
  remembered: false,
};

/** The form as it is for somebody without a name. */
export const withName = (form: VisitForm): VisitForm => ({
  ...form,
  fields: [nameField, ...form.fields],
  types: form.types.map((type) => ({ ...type, asks: [nameField.id, ...type.asks] })),
});

const answerOf = (field: Field, answers: Answers): string => answers[field.id]?.trim() ?? '';

/** The answer is missing though it is required, or it is impossible. */
function isWrong(field: Field, answers: Answers): boolean {
  const answer = answerOf(field, answers);
  if (answer === '') return field.required;
  if (field.kind === 'choice') return chosen(field, answer) === undefined;
  return field.kind === 'phone' && !/^\+?[\d ()-]{5,24}$/.test(answer);
}

const lacksType = ({ types }: VisitForm, type: string | null): boolean =>
  types.length > 0 && !types.some(({ id }) => id === type);

/** The first field whose answer is missing or impossible, or null; `type` where there is no such type. */
export function missing(form: VisitForm, type: string | null, answers: Answers): string | null {
  if (lacksType(form, type) || (form.types.length === 0 && type !== null)) return 'type';
  return asked(form, type).find((field) => isWrong(field, answers))?.id ?? null;
}

/** Of somebody who could not answer everything: what can be kept as it was said. */
export function possible(form: VisitForm, type: string | null, answers: Answers): VisitSaid {
  if (lacksType(form, type)) return { type: null, answers: {} };
  const kept = asked(form, type).filter(
    (field) => answerOf(field, answers) !== '' && !isWrong(field, answers),
  );
  const said = kept.map((field) => [field.id, answerOf(field, answers)] as const);
  return { type: form.types.length > 0 ? type : null, answers: Object.fromEntries(said) };
}

/** What the desk may ask of somebody who is in: a phone number is not theirs to give where visitors are asked for it. */
export const atDesk = (form: VisitForm): VisitForm => {
  if (!form.consent?.askPhone) return form;
  const fields = form.fields.filter(({ kind }) => kind !== 'phone');
  const known = new Set(fields.map(({ id }) => id));
  const types = form.types.map((type) => ({ ...type, asks: type.asks.filter((id) => known.has(id)) }));
  return { ...form, fields, types };
};

/** What the desk is still to ask of a visit: required, and not answered. */
export function unanswered(form: VisitForm, { type, answers }: VisitSaid): 'type' | readonly Field[] {
  const here = atDesk(form);
  if (lacksType(here, type)) return 'type';
  return asked(here, type).filter((field) => field.required && answerOf(field, answers) === '');
}

/** What main takes of whoever answers, at the kiosk or for somebody else at the desk: nothing is missing, nothing was not asked. */
export function refusedAnswer(form: VisitForm, type: string | null, answers: Answers): string | null {
  const ids = new Set(asked(form, type).map(({ id }) => id));
  return missing(form, type, answers) ?? Object.keys(answers).find((id) => !ids.has(id)) ?? null;
}
