/** `name:=张伟` asks for the whole name, and not for a part of it. Pure. */
import type { Query } from './query.ts';
import { type Unit, unitsOf } from './text.ts';

/** What stands behind the sign; null where a part of a name is meant. */
export function wholeName(value: string): string | null {
  const [, name] = /^[=＝](.*)$/su.exec(value.trim()) ?? [];
  return name === undefined || unitsOf(name).length === 0 ? null : name.trim();
}

/** The search that finds whoever has just this name, however it is written. */
export const calledJust = (name: string): Query => ({ is: 'field', field: 'name', value: `=${name}` });

export const areSame = (units: readonly Unit[], wanted: readonly Unit[]): boolean =>
  units.length === wanted.length &&
  units.every(({ text, word }, at) => wanted[at]?.text === text && wanted[at].word === word);
