/** Long lists, the views staff saved of them, and the figures of the day. */
import type { CallName } from '../../contract/audience.ts';
import type { Rooms } from '../house.ts';
import type { Handlers } from '../serve.ts';
import { said } from './said.ts';

type Mine = Extract<
  CallName,
  | 'people.list'
  | 'people.rows'
  | 'people.place'
  | `visits.${string}`
  | `list.${string}`
  | `search.${string}`
  | `views.${string}`
  | `today.${string}`
>;

export function listCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, store, visits } = rooms;
  return {
    'people.list': async (query) => (await store()).lists.people(query),
    'people.rows': async (window) => (await store()).lists.peopleRows(window),
    'people.place': async ({ list, person }) => (await store()).lists.place(list, person),
    'visits.list': async (query) => (await store()).lists.visits(query),
    'visits.rows': async (window) => (await store()).lists.visitsRows(window),
    'list.total': async (list) => (await store()).lists.total(list),
    'list.close': async (list) => said(await (await store()).lists.close(list)),
    'search.suggest': async (asked) => (await store()).lists.suggest(asked),
    'views.list': async () => (await store()).views(audit.actor().who),
    'views.save': async (view) => {
      const db = await store();
      await db.keepView(view, audit.actor(), Date.now());
      return db.views(audit.actor().who);
    },
    'views.remove': async (id) => {
      const db = await store();
      await db.removeView(id, audit.actor(), Date.now());
      return db.views(audit.actor().who);
    },
    'views.last': async () => (await store()).lastView(audit.actor().who),
    'views.keepLast': async (view) =>
      said(await (await store()).keepLastView(view, audit.actor().who, Date.now())),
    'today.get': async (day) => {
      const [figures, onSite] = await Promise.all([(await store()).today(day), visits.onSite()]);
      return { ...figures, onSite: onSite.length };
    },
  };
}
