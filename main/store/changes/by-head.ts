/** Steps of several people, by who those are today. */
import type { Groups } from '../people/groups.ts';
import type { Step } from './words.ts';

export function openByHead(groups: Groups) {
  return function byHead(steps: readonly Step[]): Map<string, Step[]> {
    const heads = new Map<string, Step[]>();
    const headOf = new Map<string, string>();
    for (const step of steps) {
      const head = headOf.get(step.person) ?? groups.headOf(step.person).id;
      headOf.set(step.person, head);
      const own = heads.get(head);
      if (own) own.push(step);
      else heads.set(head, [step]);
    }
    return heads;
  };
}
