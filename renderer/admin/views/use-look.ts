/** What this member of staff looks at, with all they may do about views; it is there again after a restart. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Answer } from '../../../contract/calls.ts';
import type { KnownView } from '../../../contract/saved-view.ts';
import { settle, useAsked, useBridge } from '../desk.ts';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useWords } from '../words/words.ts';
import { differs, everybodyLook, type Look, lookOf, savedFrom, sortedBy } from './view.ts';

export interface LookDesk {
  /** Null until it is known what staff looked at last. */
  readonly look: Look | null;
  readonly views: readonly KnownView[];
  /** Other than the view it began with. */
  readonly isChanged: boolean;
  /** The saved view it began with, unless that is one everybody has. */
  readonly saved: KnownView | null;
  readonly change: (part: Partial<Omit<Look, 'from'>>) => void;
  readonly sortBy: (by: Look['sort']['by']) => void;
  readonly choose: (from: string) => void;
  readonly revert: () => void;
  /** In the place of the saved view, or as a new one. */
  readonly save: (as: {
    readonly name: string;
    readonly shared: boolean;
    readonly anew: boolean;
  }) => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
}

/** Dragging a column to its width is one change. */
const keepAfter = 400;

export function useLookDesk(who: string): LookDesk {
  const bridge = useBridge();
  const words = useWords();
  const say = useToast();
  const tell = useTell();
  const views = useAsked(`views ${who}`, (ask) => ask.ask['views.list']());
  const last = useAsked(`last view ${who}`, (ask) => ask.ask['views.last']());
  const [changedLook, setLook] = useState<{ readonly who: string; readonly look: Look } | null>(null);
  const known = views.value ?? [];

  const asked = !last.waiting || last.failure !== null;
  const look = changedLook?.who === who ? changedLook.look : asked ? (last.value ?? everybodyLook) : null;

  const shown = useRef(look);
  useLayoutEffect(() => {
    shown.current = look;
  });
  const keep = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = useCallback(
    (next: Look, after: number = keepAfter) => {
      setLook({ who, look: next });
      clearTimeout(keep.current);
      const write = () => void settle(bridge.ask['views.keepLast'](next));
      if (after === 0) write();
      else keep.current = setTimeout(write, after);
    },
    [bridge, who],
  );
  useEffect(() => () => clearTimeout(keep.current), []);

  const base = look && lookOf(look.from, known);
  const saved = known.find(({ id }) => id === look?.from) ?? null;
  const take = async (asking: Promise<Answer<readonly KnownView[]>>): Promise<boolean> => {
    const answer = await settle(asking);
    if (answer.ok) views.put(answer.value);
    else tell(answer.failure);
    return answer.ok;
  };

  return {
    look,
    views: known,
    saved,
    isChanged: look !== null && base !== null && differs(look, base),
    change: (part) => look && put({ ...look, ...part }),
    sortBy: (by) => look && put({ ...look, sort: sortedBy(look, by) }),
    choose(from) {
      const next = lookOf(from, known);
      if (next) put(next, 0);
    },
    revert: () => base && put(base, 0),
    async save({ name, shared, anew }) {
      if (!look) return false;
      const id = anew || !saved ? crypto.randomUUID() : saved.id;
      if (!(await take(bridge.ask['views.save'](savedFrom(look, { id, name, shared }))))) return false;
      // As it is by now: staff may have gone on searching.
      put({ ...(shown.current ?? look), from: id }, 0);
      say(words.views.saved(name));
      return true;
    },
    async remove() {
      if (!saved || !(await take(bridge.ask['views.remove'](saved.id)))) return false;
      put(everybodyLook, 0);
      say(words.views.removed(saved.name));
      return true;
    },
  };
}
