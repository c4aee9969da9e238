/** Every field that the audit log names, and what kind of value it has: how it is read follows from the kind alone. */

export type Kind =
  /** As it is: names, notes, reasons, addresses. */
  | 'text'
  /** `true` and `false` of a switch. */
  | 'onOff'
  | 'yesNo'
  /** One of a few, each with a word of ours; what is none of them stays as it is. */
  | 'choice'
  | 'moment'
  | 'count'
  /** A person by id; shown by name, with a way there. */
  | 'person'
  /** Nothing to read: shown by its end, whole on hover. */
  | 'id'
  /** Several, separated by commas. */
  | 'list'
  /** `manager @ 上海, desk`. */
  | 'roles'
  /** From one time of the day to another. */
  | 'hours';

export const auditFields = {
  displayName: 'text',
  vip: 'yesNo',
  blocked: 'text',
  tag: 'list',
  note: 'text',
  phone: 'text',
  unionId: 'id',
  known: 'yesNo',
  nameOf: 'id',
  pictureOf: 'id',
  joinedTo: 'person',
  erasedFrom: 'moment',
  why: 'choice',
  by: 'choice',
  code: 'choice',
  wrongTries: 'count',
  grants: 'roles',
  weChat: 'person',
  pin: 'yesNo',
  place: 'choice',
  safe: 'yesNo',
  number: 'count',
  identity: 'id',
  kind: 'choice',
  as: 'choice',
  columns: 'list',
  wholePhones: 'text',
  rows: 'count',
  added: 'count',
  changed: 'count',
  unchanged: 'count',
  refused: 'count',
  removed: 'count',
  restored: 'count',
  kept: 'count',
  numbers: 'count',
  kioskName: 'text',
  location: 'text',
  language: 'choice',
  theme: 'choice',
  start: 'choice',
  sounds: 'onOff',
  browser: 'onOff',
  tokenCall: 'choice',
  refreshProfiles: 'onOff',
  website: 'text',
  'website.appId': 'text',
  'website.redirectUri': 'text',
  officialAccount: 'text',
  'officialAccount.appId': 'text',
  'officialAccount.scope': 'choice',
  miniProgram: 'text',
  'miniProgram.appId': 'text',
  'miniProgram.page': 'text',
  'miniProgram.envVersion': 'choice',
  listener: 'text',
  'listener.on': 'onOff',
  'listener.address': 'text',
  'listener.port': 'text',
  'listener.tls.kind': 'choice',
  'listener.tls.certificate': 'text',
  'listener.tls.key': 'text',
  'listener.publicOrigin': 'text',
  form: 'text',
  'form.types': 'text',
  'form.fields': 'text',
  'form.consent': 'text',
  'form.askName': 'onOff',
  'greeting.name': 'choice',
  'greeting.avatar': 'onOff',
  'signOut.on': 'onOff',
  'signOut.closing': 'text',
  appearance: 'text',
  'appearance.logo': 'id',
  'appearance.accent': 'text',
  'appearance.background': 'text',
  'appearance.background.kind': 'choice',
  'appearance.welcome': 'text',
  'appearance.occasions': 'text',
  'appearance.darkHours': 'hours',
  'device.display': 'text',
  'device.autoStart': 'onOff',
  'device.nightlyRestart': 'text',
  'device.hours': 'text',
  'device.hours.monday': 'hours',
  'device.hours.tuesday': 'hours',
  'device.hours.wednesday': 'hours',
  'device.hours.thursday': 'hours',
  'device.hours.friday': 'hours',
  'device.hours.saturday': 'hours',
  'device.hours.sunday': 'hours',
} as const satisfies Readonly<Record<string, Kind>>;

export type AuditField = keyof typeof auditFields;

const isKnown = (field: string): field is AuditField => Object.hasOwn(auditFields, field);

/** The field itself, or the part of the settings it belongs to with what is left of its name. */
export function knownField(field: string): { readonly known: AuditField | null; readonly rest: string } {
  for (let known = field; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('.'))))
    if (isKnown(known)) return { known, rest: field.slice(known.length + 1) };
  return { known: null, rest: field };
}

export const kindOf = (field: string): Kind => (isKnown(field) ? auditFields[field] : 'text');
