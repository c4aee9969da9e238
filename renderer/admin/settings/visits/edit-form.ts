/** Everything staff can do to the form, as pure steps from one form to the next. */
import {
  type Consent,
  type Field,
  identified,
  type VisitForm,
  type VisitorType,
} from '../../../../contract/form.ts';
import { type FieldTemplate, fieldTemplates, type TypeTemplate, typeTemplates } from './templates.ts';

/** Letters and digits that are in nobody's way; an id that was deleted must not come back with another meaning. */
export const randomId = (): string => `q${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;

const sameText = (a: Consent['text'], b: Consent['text']) =>
  a['zh-CN'] === b['zh-CN'] && a['zh-TW'] === b['zh-TW'] && a.en === b.en;

/** The version follows from what is kept: the same text has the same version, however often it was typed back. */
export function withConsent(form: VisitForm, kept: VisitForm, consent: Consent | null): VisitForm {
  const latest = Math.max(kept.versions ?? 0, kept.consent?.version ?? 0);
  const { versions: _, ...rest } = form;
  const counted = latest === 0 ? {} : { versions: latest };
  if (consent === null) return { ...rest, consent, ...counted };
  const isKept = kept.consent !== null && sameText(kept.consent.text, consent.text);
  const version = isKept && kept.consent ? kept.consent.version : latest + 1;
  return { ...rest, consent: { ...consent, version }, versions: Math.max(latest, version) };
}

/** Each type asks in the order in which the fields stand. */
function inStep({ fields, types, ...rest }: VisitForm): VisitForm {
  const order = fields.map(({ id }) => id);
  return {
    ...rest,
    fields,
    types: types.map((type) => ({ ...type, asks: order.filter((id) => type.asks.includes(id)) })),
  };
}

const freeId = (wanted: string, taken: readonly { readonly id: string }[], random: () => string) =>
  wanted !== 'custom' && !taken.some(({ id }) => id === wanted) ? wanted : random();

/** Every type asks it, until staff say otherwise. */
export function addField(form: VisitForm, template: FieldTemplate, random = randomId): VisitForm {
  const { choices, ...rest } = fieldTemplates[template];
  const field: Field = { ...rest, choices: identified(choices), id: freeId(template, form.fields, random) };
  return {
    ...form,
    fields: [...form.fields, field],
    types: form.types.map((type) => ({ ...type, asks: [...type.asks, field.id] })),
  };
}

export const editField = (form: VisitForm, id: string, part: Partial<Omit<Field, 'id'>>): VisitForm => ({
  ...form,
  fields: form.fields.map((field) => (field.id === id ? { ...field, ...part } : field)),
});

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

export const moveField = (form: VisitForm, from: number, to: number): VisitForm =>
  inStep({ ...form, fields: moved(form.fields, from, to) });

export const moveType = (form: VisitForm, from: number, to: number): VisitForm => ({
  ...form,
  types: moved(form.types, from, to),
});

export const removeField = (form: VisitForm, id: string): VisitForm => ({
  ...form,
  fields: form.fields.filter((field) => field.id !== id),
  types: form.types.map((type) => ({ ...type, asks: type.asks.filter((asked) => asked !== id) })),
});

/** Back where it stood in `before`, also in the types; whatever else was changed since stays. */
export function restoreField(form: VisitForm, before: VisitForm, id: string): VisitForm {
  const at = before.fields.findIndex((field) => field.id === id);
  const field = before.fields[at];
  if (!field || form.fields.some((one) => one.id === id)) return form;
  return inStep({
    ...form,
    fields: form.fields.toSpliced(at, 0, field),
    types: form.types.map((type) =>
      before.types.some((one) => one.id === type.id && one.asks.includes(id))
        ? { ...type, asks: [...type.asks, id] }
        : type,
    ),
  });
}

/** Asks everything at first. */
export function addType(form: VisitForm, template: TypeTemplate, random = randomId): VisitForm {
  const type: VisitorType = {
    id: freeId(template, form.types, random),
    label: typeTemplates[template],
    asks: form.fields.map(({ id }) => id),
  };
  return { ...form, types: [...form.types, type] };
}

export const editType = (form: VisitForm, id: string, part: Partial<Omit<VisitorType, 'id'>>): VisitForm =>
  inStep({ ...form, types: form.types.map((type) => (type.id === id ? { ...type, ...part } : type)) });

export const removeType = (form: VisitForm, id: string): VisitForm => ({
  ...form,
  types: form.types.filter((type) => type.id !== id),
});

export function restoreType(form: VisitForm, before: VisitForm, id: string): VisitForm {
  const at = before.types.findIndex((type) => type.id === id);
  const type = before.types[at];
  if (!type || form.types.some((one) => one.id === id)) return form;
  return inStep({ ...form, types: form.types.toSpliced(at, 0, type) });
}
