/** A sign-in failed: the visitor hears what to do, staff can read the code. */
import { failures } from '../../contract/failure.ts';
import type { KioskSession } from '../../contract/session.ts';
import { tell } from '../words/tell.ts';
import { useBridge } from './bridge-context.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { DeskPicture, TroublePicture } from './pictures.tsx';
import { StaffHint, StaffNote } from './staff-note.tsx';
import { useLanguage, useWords } from './words.ts';

type TroubleSession = Extract<KioskSession, { step: 'trouble' }>;

export function Trouble({ session }: { readonly session: TroubleSession }) {
  const bridge = useBridge();
  const words = useWords();
  const { code, canRetry, hint } = session;
  const { visitor } = tell(useLanguage(), { code, detail: {} });
  return (
    <Notice
      picture={canRetry ? <TroublePicture /> : <DeskPicture />}
      title={visitor.what}
      todo={visitor.todo}
      actions={
        <>
          {canRetry && (
            <Button main onPress={() => void bridge.ask['session.retry']()}>
              {words.tryAgain}
            </Button>
          )}
          <Button onPress={() => void bridge.ask['session.cancel']()}>{words.finish}</Button>
        </>
      }
      forStaff={
        failures[code].show === 'staff' ? (
          <StaffNote code={code} hint={hint ?? code} />
        ) : (
          hint && <StaffHint hint={hint} />
        )
      }
    />
  );
}
