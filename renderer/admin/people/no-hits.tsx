/** Nobody was found: says which condition finds nobody at all, and takes it away by a press. */
import { useEffect, useState } from 'react';
import { settle, useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { tokensOf, withoutToken } from '../search/box-text.ts';
import { chipLabel } from '../search/label.ts';
import { useWords } from '../words/words.ts';
import css from './no-hits.module.css';

interface NoHitsProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** As many as a person puts together by hand. */
const mostTokens = 6;

export function NoHits({ search, onSearch }: NoHitsProps) {
  const words = useWords();
  const tokens = tokensOf(search).slice(0, mostTokens);
  const empty = useEmpty(search, tokens);
  const said = (token: string) => chipLabel(token, words);
  const culprits = empty && empty.length > 0 ? empty : tokens;
  const text = () => {
    const [first] = empty ?? [];
    if (tokens.length < 2 || !empty) return words.people.noMatchText;
    return first === undefined ? words.list.nothingTogether : words.list.nothingFor(said(first));
  };
  return (
    <Empty
      picture="noMatch"
      title={<bdi>{words.people.noMatch(tokens.map(said).join(' · '))}</bdi>}
      text={text()}
    >
      <div className={css['ways']}>
        {tokens.length > 1 &&
          empty &&
          culprits.map((token) => (
            <Button key={token} onClick={() => onSearch(withoutToken(search, token))}>
              <bdi>{words.list.drop(said(token))}</bdi>
            </Button>
          ))}
        <Button kind="quiet" onClick={() => onSearch('')}>
          {words.list.dropAll}
        </Button>
      </div>
    </Empty>
  );
}

/** Which of the conditions finds nobody by itself; null while that is found out. */
function useEmpty(search: string, tokens: readonly string[]): readonly string[] | null {
  const bridge = useBridge();
  const [known, setKnown] = useState<{ readonly search: string; readonly empty: readonly string[] } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens follow from the search
  useEffect(() => {
    let wanted = true;
    const isEmpty = async (token: string) => {
      const sort = { by: 'lastVisit', descending: true } as const;
      const answer = await settle(bridge.ask['people.list']({ search: token, sort }));
      if (!answer.ok) return false;
      void settle(bridge.ask['list.close'](answer.value.list));
      return answer.value.rows.length === 0;
    };
    void Promise.all(tokens.map(isEmpty)).then((found) => {
      if (wanted) setKnown({ search, empty: tokens.filter((_, at) => found[at]) });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, search]);
  return known?.search === search ? known.empty : null;
}
