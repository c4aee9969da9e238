/** Outside opening hours: the lobby is closed, and says when it opens again. */
import { useEffect, useState } from 'react';
import { Notice } from '../parts/notice.tsx';
import { restingSaid } from '../words/resting-words.ts';
import { useLanguage } from '../words/words.ts';
import { RestPicture } from './rest-picture.tsx';

interface RestingProps {
  readonly opensAt: number | null;
  readonly leaving: string | null;
}

export function Resting({ opensAt, leaving }: RestingProps) {
  const language = useLanguage();
  // At midnight, tomorrow becomes today.
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const { title, todo } = restingSaid(language, opensAt, now);
  return <Notice picture={<RestPicture />} title={title} todo={todo} leaving={leaving} />;
}
