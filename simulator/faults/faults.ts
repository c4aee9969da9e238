/** The list of faults in force. The only place that knows how often a rule still applies. */
import * as v from 'valibot';
import { Refusal } from '../wire/refusal.ts';
import type { FaultAt, FaultPlace } from './schema.ts';
import { FaultRule } from './schema.ts';

export interface Faults {
  /** Replaces all rules. Throws on a rule that does not exist, and then changes nothing. */
  set(rules: FaultRule | readonly FaultRule[]): void;
  /** Adds to the rules in force. */
  add(rules: FaultRule | readonly FaultRule[]): void;
  clear(place?: FaultPlace): void;
  /** In force now, with what is left of `times`. */
  rules(): readonly FaultRule[];
}

export interface FaultBook extends Faults {
  /** The faults of this occasion; counts it. */
  take<Place extends FaultPlace>(place: Place): readonly FaultAt<Place>[];
}

const most = 50;
const Rules = v.pipe(v.array(FaultRule), v.maxLength(most));

/** One rule or a list of them. Throws the refusal `faults.bad`, which names the rule and the field. */
export function readRules(rules: unknown): FaultRule[] {
  const result = v.safeParse(Rules, Array.isArray(rules) ? rules : [rules]);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const [at, ...field] = (v.getDotPath(issue) ?? '').split('.');
  const where = at ? `rule ${Number(at) + 1}, ${field.join('.') || 'all of it'}: ` : '';
  throw new Refusal(400, 'faults.bad', `${where}${issue.message}`.slice(0, 500));
}

export function createFaults(): FaultBook {
  let inForce: { readonly rule: FaultRule; left: number }[] = [];
  const entry = (rule: FaultRule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
  return {
    set(rules) {
      inForce = readRules(rules).map(entry);
    },
    add(rules) {
      inForce = [...inForce, ...readRules(rules).map(entry)].slice(-most);
    },
    clear(place) {
      inForce = place === undefined ? [] : inForce.filter(({ rule }) => rule.at !== place);
    },
    rules: () => inForce.map(({ rule, left }) => (Number.isFinite(left) ? { ...rule, times: left } : rule)),
    take<Place extends FaultPlace>(place: Place) {
      const mine = inForce.filter(({ rule }) => rule.at === place);
      for (const each of mine) each.left -= 1;
      inForce = inForce.filter(({ left }) => left > 0);
      // The schema ties `at` and `do` together; TypeScript cannot follow that through the filter.
      return mine.map(({ rule }) => rule.do as FaultAt<Place>);
    },
  };
}
