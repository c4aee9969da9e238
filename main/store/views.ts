/** Views of the lists that staff gave a name, and what each of them looked at last. */
import type { Database } from 'better-sqlite3';
import * as v from 'valibot';
import type { Actor } from '../../contract/actor.ts';
import { Failure } from '../../contract/failure.ts';
import { type KnownView, LastView, SavedView } from '../../contract/saved-view.ts';
import type { AuditWriter } from './audit/audit.ts';
import { statements } from './database/statements.ts';

export interface ViewCalls {
  /** `ipc.forbidden` for another's view, unless it is shared and the role is one that looks after people. */
  keepView(given: { view: SavedView; actor: Actor; at: number }): null;
  /** What is not there is fine. */
  removeView(given: { id: string; actor: Actor; at: number }): null;
  keepLastView(given: { view: LastView; who: string; at: number }): null;
}

export interface ViewLooks {
  /** One's own and those that are shared, the oldest first. */
  views(who: string): readonly KnownView[];
  lastView(who: string): LastView | null;
}

interface ViewRow {
  readonly id: string;
  readonly madeBy: string;
  readonly shared: number;
  readonly body: string;
}

/** In the same table; no id of a view begins like it. */
const lastOf = (who: string) => `last:${who}`;

const mayChange = ({ madeBy, shared }: ViewRow, { who, role }: Actor): boolean =>
  madeBy === who || (shared === 1 && (role === 'owner' || role === 'manager'));

const one = 'select id, made_by as madeBy, shared, body from saved_views where id = ?';

export function openViews(database: Database, { audit }: Pick<AuditWriter, 'audit'>): ViewCalls {
  const { get, run } = statements(database);
  const find = get<[string], ViewRow>(one);
  const put = run<[string, string, number, string, number]>(
    `insert into saved_views (id, made_by, shared, body, at) values (?, ?, ?, ?, ?)
     on conflict (id) do update set shared = excluded.shared, body = excluded.body`,
  );
  const drop = run<[string]>('delete from saved_views where id = ?');
  const entry = (action: 'view.saved' | 'view.removed', about: string) =>
    ({ action, person: null, about, changes: [], receipt: null }) as const;

  return {
    keepView({ view, actor, at }) {
      const known = find(view.id);
      if (known && !mayChange(known, actor)) throw new Failure('ipc.forbidden');
      put(view.id, actor.who, Number(view.shared), JSON.stringify(view), at);
      audit(entry('view.saved', view.name), actor, at);
      return null;
    },
    removeView({ id, actor, at }) {
      const known = find(id);
      if (!known) return null;
      if (!mayChange(known, actor)) throw new Failure('ipc.forbidden');
      drop(id);
      audit(entry('view.removed', viewOf(known)?.name ?? id), actor, at);
      return null;
    },
    keepLastView({ view, who, at }) {
      put(lastOf(who), who, 0, JSON.stringify(view), at);
      return null;
    },
  };
}

/** Null for what another version of this app wrote and this one does not understand. */
function viewOf({ body, shared, madeBy }: ViewRow): KnownView | null {
  const view = v.safeParse(SavedView, parsed(body));
  return view.success ? { ...view.output, shared: shared === 1, by: madeBy } : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

export function openViewLooks(database: Database): ViewLooks {
  const { all, get } = statements(database);
  const find = get<[string], ViewRow>(one);
  const visible = all<[string], ViewRow>(
    `select id, made_by as madeBy, shared, body from saved_views
     where (shared = 1 or made_by = ?) and id not like 'last:%' order by at, id`,
  );
  return {
    views: (who) => visible(who).flatMap((row) => viewOf(row) ?? []),
    lastView(who) {
      const row = find(lastOf(who));
      const view = row && v.safeParse(LastView, parsed(row.body));
      return view?.success ? view.output : null;
    },
  };
}
