/** The visitor is signed in, or was already, or is signed out, and is greeted by name. */
import type { KioskSession } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Face } from '../parts/face.tsx';
import { TickIcon } from '../parts/icons.tsx';
import { Notice } from '../parts/notice.tsx';
import { displayName } from '../words/display-name.ts';
import { type KioskWords, useWords } from '../words/words.ts';
import css from './greeting.module.css';

type GreetingSession = Extract<KioskSession, { step: 'greeting' }>;

/** Nothing was asked of whoever is here already: this is all that their scan comes to. */
const isHere = ({ here, asked }: GreetingSession) => here && !asked;

function wordsFor(session: GreetingSession, { greeting, visit }: KioskWords) {
  const { left, firstVisit, atDesk } = session;
  if (left) return visit.left;
  if (isHere(session)) return visit.here;
  const { welcome, welcomeBack, done } = greeting;
  return { title: firstVisit ? welcome : welcomeBack, done: atDesk ? visit.toDesk : done };
}

export function Greeting({ session }: { readonly session: GreetingSession }) {
  const bridge = useBridge();
  const words = useWords();
  const { attempt, visitor, firstVisit, visits, left, atDesk } = session;
  const here = isHere(session);
  const { greeting, visit } = words;
  const { title, done } = wordsFor(session, words);
  return (
    <Notice
      picture={
        <div className={css['face']}>
          <Face {...visitor} />
          <span className={css['tick']}>
            <TickIcon />
          </span>
        </div>
      }
      title={
        <span className={css['title']}>
          {title}
          <wbr />
          {/* SECURITY: the name is a stranger's text; isolated, it cannot turn our words around. */}
          <bdi>{displayName(visitor.name) || greeting.nameless}</bdi>
        </span>
      }
      todo={
        <span className={css['done']}>
          <span>{done}</span>
          {!firstVisit && !left && !here && !atDesk && <span>{greeting.visits(visits)}</span>}
        </span>
      }
      actions={
        <>
          <Button onPress={() => void bridge.ask['session.cancel']()}>{words.finish}</Button>
          {here && (
            <Button onPress={() => void bridge.ask['session.leaveNow'](attempt)}>{visit.here.leave}</Button>
          )}
          {!left && (
            <Button quiet onPress={() => void bridge.ask['session.notMe'](attempt)}>
              {visit.notMe}
            </Button>
          )}
        </>
      }
    />
  );
}
