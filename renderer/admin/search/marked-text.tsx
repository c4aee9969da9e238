/** A text with what the search found in it. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Mark, marksIn, marksInPhone, terms } from '../../../contract/query/marks.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { everybody, type Query } from '../../../contract/query/query.ts';
import css from './marked-text.module.css';

const QueryContext = createContext<Query>(everybody);

export function SearchedFor({ search, children }: { readonly search: string; readonly children: ReactNode }) {
  const query = useMemo(() => parseQuery(search).query, [search]);
  return <QueryContext value={query}>{children}</QueryContext>;
}

export function MarkedText({ text, kind }: { readonly text: string; readonly kind: 'name' | 'phone' }) {
  const query = useContext(QueryContext);
  const marks = useMemo(
    () => (kind === 'phone' ? marksInPhone(text, query) : marksIn(text, 'name', terms(query))),
    [text, kind, query],
  );
  return <>{marks.length === 0 ? text : pieces(text, marks)}</>;
}

function pieces(text: string, marks: readonly Mark[]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from));
    parts.push(
      <mark key={from} className={css['mark']}>
        {text.slice(from, to)}
      </mark>,
    );
    done = to;
  }
  parts.push(text.slice(done));
  return parts;
}
