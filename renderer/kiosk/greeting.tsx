/** The visitor is signed in and is greeted by name. */
import { useState } from 'react';
import type { KioskSession } from '../../contract/session.ts';
import { useBridge } from './bridge-context.ts';
import { Button } from './button.tsx';
import { displayName, initialOf } from './display-name.ts';
import css from './greeting.module.css';
import { PersonIcon, TickIcon } from './icons.tsx';
import { Notice } from './notice.tsx';
import { useWords } from './words.ts';

type GreetingSession = Extract<KioskSession, { step: 'greeting' }>;

function Face({ name, avatar }: { readonly name: string; readonly avatar: string | null }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <div className={css['face']}>
      {avatar && avatar !== broken ? (
        <img className={css['avatar']} src={avatar} alt="" onError={() => setBroken(avatar)} />
      ) : (
        <span className={css['initial']} aria-hidden="true">
          {initialOf(name) ?? <PersonIcon />}
        </span>
      )}
      <span className={css['tick']}>
        <TickIcon />
      </span>
    </div>
  );
}

export function Greeting({ session }: { readonly session: GreetingSession }) {
  const bridge = useBridge();
  const words = useWords();
  const { visitor, firstVisit, visits } = session;
  const { greeting } = words;
  return (
    <Notice
      picture={<Face name={visitor.name} avatar={visitor.avatar} />}
      title={
        <span className={css['title']}>
          {firstVisit ? greeting.welcome : greeting.welcomeBack}
          {/* SECURITY: the name is a stranger's text; isolated, it cannot turn our words around. */}
          <bdi>{displayName(visitor.name) || greeting.nameless}</bdi>
        </span>
      }
      todo={
        <span className={css['done']}>
          <span>{greeting.done}</span>
          {!firstVisit && <span>{greeting.visits(visits)}</span>}
        </span>
      }
      actions={<Button onPress={() => void bridge.ask['session.cancel']()}>{words.finish}</Button>}
    />
  );
}
