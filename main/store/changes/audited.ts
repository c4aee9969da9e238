/** A step as the audit log has it: which field of whom, from what to what. Pure. */
import type { AuditAction, FieldChange } from '../../../contract/audit.ts';
import type { Change } from '../../../contract/change.ts';
import type { Step } from './words.ts';

export const actionOf = (change: Change): AuditAction => {
  if (change.do === 'tag') return change.on ? 'person.tagged' : 'person.untagged';
  return actions[change.do];
};

const actions: Readonly<Record<Exclude<Change['do'], 'tag'>, AuditAction>> = {
  name: 'person.named',
  note: 'person.noted',
  editNote: 'person.noteEdited',
  removeNote: 'person.noteRemoved',
  vip: 'person.vip',
  block: 'person.blocked',
  join: 'person.joined',
  part: 'person.parted',
  erase: 'person.erased',
  undo: 'change.undone',
};

const yesOrNo = (yes: boolean) => (yes ? 'yes' : 'no');
const time = (at: number | null) => (at === null ? null : new Date(at).toISOString());

export function fieldOf(step: Step): FieldChange {
  switch (step.cell) {
    case 'name':
      return { field: 'displayName', was: step.was, became: step.became };
    case 'vip':
      return { field: 'vip', was: yesOrNo(step.was), became: yesOrNo(step.became) };
    case 'block':
      return { field: 'blocked', was: step.was?.why ?? null, became: step.became?.why ?? null };
    case 'tag':
      return { field: 'tag', was: step.was ? step.tag : null, became: step.became ? step.tag : null };
    case 'note':
      return { field: 'note', was: textOf(step.was), became: textOf(step.became) };
    case 'nameOf':
    case 'pictureOf':
      return { field: step.cell, was: step.was, became: step.became };
    case 'join':
      return { field: 'joinedTo', was: step.was ? step.into : null, became: step.became ? step.into : null };
    case 'erase':
      return { field: 'erasedFrom', was: time(step.was), became: time(step.became) };
    case 'person':
      return { field: 'known', was: yesOrNo(step.was), became: yesOrNo(step.became) };
    case 'phone':
      return { field: 'phone', was: step.was?.e164 ?? null, became: step.became?.e164 ?? null };
    case 'unionId':
      return { field: 'unionId', was: step.was, became: step.became };
  }
}

const textOf = (note: Extract<Step, { cell: 'note' }>['was']) =>
  note === null || note.removed_at !== null ? null : note.text;

/** The same, taken back. */
export function backOf(step: Step): FieldChange {
  const { field, was, became } = fieldOf(step);
  return { field, was: became, became: was };
}
