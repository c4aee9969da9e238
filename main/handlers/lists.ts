/** Long lists, the views staff saved of them, and the figures of the day. */
import type { Actor } from '../../contract/actor.ts';
import type { CallName } from '../../contract/audience.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<
  CallName,
  | 'people.list'
  | 'people.rows'
  | 'people.called'
  | 'people.place'
  | `visits.${string}`
  | `list.${string}`
  | `search.${string}`
  | `views.${string}`
  | `today.${string}`
>;

export function listCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, lookups, store, visits } = rooms;
  // Whoever asked: while the store is waited for, somebody else may come to the console.
  const viewsOf = async ({ who }: Actor) => (await store()).views(who);
  return {
    'people.list': async (query) => {
      const wholeNumbers = lookups.allow(query.search);
      return (await store()).lists.people(query, wholeNumbers);
    },
    'people.rows': async (window) => (await store()).lists.peopleRows(window),
    'people.called': async (search) => (await store()).lists.called(search),
    'people.place': async ({ list, person }) => (await store()).lists.place(list, person),
    'visits.list': async (query) => {
      const wholeNumbers = lookups.allow(query.search);
      return (await store()).lists.visits(query, wholeNumbers);
    },
    'visits.rows': async (window) => (await store()).lists.visitsRows(window),
    'list.total': async (list) => (await store()).lists.total(list),
    'list.close': async (list) => said(await (await store()).lists.close(list)),
    'search.suggest': async (asked) => (await store()).lists.suggest(asked),
    'views.list': () => viewsOf(audit.actor()),
    'views.save': async (view) => {
      const by = audit.actor();
      await (await store()).keepView(view, by, Date.now());
      return viewsOf(by);
    },
    'views.remove': async (id) => {
      const by = audit.actor();
      await (await store()).removeView(id, by, Date.now());
      return viewsOf(by);
    },
    'views.last': async () => {
      const { who } = audit.actor();
      const db = await store();
      return db.lastView(who);
    },
    'views.keepLast': async (view) => {
      const { who } = audit.actor();
      return said(await (await store()).keepLastView(view, who, Date.now()));
    },
    'today.get': async (day) => {
      const [figures, onSite] = await Promise.all([(await store()).today(day), visits.onSite()]);
      return { ...figures, onSite: onSite.length };
    },
  };
}
