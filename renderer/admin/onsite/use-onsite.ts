/** Who is in the house, kept true while it is on screen, and the form that their answers belong to. */
import { emptyForm, type VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { type Asked, useAsked, useNews } from '../desk.ts';

export function useOnSite(): Asked<readonly OnSite[]> {
  const people = useAsked('onsite', (bridge) => bridge.ask['onsite.list']());
  useNews('onsite.changed', people.again);
  // A picture or a name may come after the person.
  useNews('people.changed', people.again);
  return people;
}

/** Null until it is known: nobody can be asked before. */
export function useKnownForm(): VisitForm | null {
  const settings = useAsked('settings', (bridge) => bridge.ask['settings.get']());
  return settings.value?.form ?? (settings.failure && emptyForm);
}

/** Empty until it is known, which only leaves answers without their labels. */
export const orEmpty = (known: VisitForm | null): VisitForm => known ?? emptyForm;
export const useForm = (): VisitForm => orEmpty(useKnownForm());
