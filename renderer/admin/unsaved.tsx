/** What was typed and not saved: it outlives page, pane, lock and closed window, for whoever typed it and nobody else. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Answers } from '../../contract/form.ts';
import type { SettingsChange } from '../../contract/settings.ts';
import { settle, useBridge } from './desk.ts';

export interface TypedGuest {
  readonly name: string;
  readonly phone: string;
  readonly type: string | null;
  readonly answers: Answers;
  /** Whom staff know it to be. */
  readonly person?: string;
}

/** What a visitor left to the desk. */
export interface TypedSaid {
  readonly type: string | null;
  readonly answers: Answers;
}

export interface TypedName {
  readonly name: string;
  /** Of the person when staff began: somebody else's edit in between is overwritten only by whoever was told of it. */
  readonly began: number | null;
}

interface Forms {
  settings: SettingsChange;
  guest: TypedGuest;
  [known: `guest/${string}`]: TypedGuest;
  /** Of a visit. */
  [said: `said/${string}`]: TypedSaid;
  /** Of a person. */
  [name: `name/${string}`]: TypedName;
  /** Of a person, or the note itself while it is edited. */
  [note: `note/${string}`]: string;
}

interface Desk {
  get<K extends keyof Forms>(name: K): Forms[K] | null;
  put<K extends keyof Forms>(name: K, typed: Forms[K] | null): void;
}

/** @param text as `keep` was given it, in this run of the app: what wrote it is what reads it. */
function openForms(text: string | null, keep: (text: string | null) => void): Desk {
  const forms = (text === null ? {} : JSON.parse(text)) as Partial<Forms>;
  return {
    get: (name) => forms[name] ?? null,
    put(name, typed) {
      if (typed === null || typed === '') delete forms[name];
      else forms[name] = typed;
      keep(Object.keys(forms).length === 0 ? null : JSON.stringify(forms));
    },
  };
}

const UnsavedContext = createContext<Desk>(openForms(null, () => undefined));

/** Shows nothing until it is known what there is to go on with. */
export function UnsavedDesk({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    let here = true;
    const keep = (text: string | null) => void settle(bridge.ask['unsaved.keep'](text));
    void settle(bridge.ask['unsaved.get']()).then((answer) => {
      if (here) setDesk(openForms(answer.ok ? answer.value : null, keep));
    });
    return () => {
      here = false;
    };
  }, [bridge]);
  return desk && <UnsavedContext value={desk}>{children}</UnsavedContext>;
}

/** Null while nothing is being typed there. */
export function useUnsaved<K extends keyof Forms>(
  name: K,
): readonly [Forms[K] | null, (typed: Forms[K] | null) => void] {
  const desk = useContext(UnsavedContext);
  const [typed, setTyped] = useState(() => desk.get(name));
  const put = useCallback(
    (next: Forms[K] | null) => {
      desk.put(name, next);
      setTyped(() => next);
    },
    [desk, name],
  );
  return [typed, put];
}
