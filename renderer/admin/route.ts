/** Where in the console one is, kept in the address' hash so that Back and deep links work. */
import { useMemo, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { PersonId } from '../../contract/people.ts';

export type Route =
  /** `2026-11-20`, or null for the day it is. */
  | { readonly page: 'today'; readonly day: string | null }
  /** What to look for there, or null for what was looked for last. */
  | { readonly page: 'visits'; readonly search: string | null }
  | { readonly page: 'people'; readonly person: string | null }
  | { readonly page: 'onsite' }
  | { readonly page: 'duplicates' }
  | { readonly page: 'recent' }
  | { readonly page: 'evacuation' }
  | { readonly page: 'audit'; readonly person: string | null }
  | { readonly page: 'settings' }
  | { readonly page: 'doctor' }
  | { readonly page: 'overview' };

export type Page = Route['page'];

const plainPages = [
  'duplicates',
  'recent',
  'onsite',
  'evacuation',
  'settings',
  'doctor',
  'overview',
] as const;

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id] = path.split('/');
  const asked = new URLSearchParams(query);
  const plain = plainPages.find((name) => name === page);
  if (plain) return { page: plain };
  if (page === 'audit') return { page, person: v.is(PersonId, id) ? id : null };
  if (page === 'visits') return { page, search: asked.get('find') };
  if (page === 'people') return { page, person: v.is(PersonId, id) ? id : null };
  return { page: 'today', day: asked.get('day') };
}

export const pageHash = (page: Page) => `#/${page}`;
export const dayHash = (day: string) => `#/today?${new URLSearchParams({ day })}`;
export const visitsHash = (find: string) => `#/visits?${new URLSearchParams({ find })}`;
/** What was done to this person. */
export const auditHash = (person: string) => `#/audit/${person}`;
export const personHash = (id: string) => `#/people/${id}`;

export function go(hash: string): void {
  window.location.hash = hash;
}

/** The same, without leaving the address before in the history. */
export function goInstead(hash: string): void {
  window.location.replace(hash);
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}
