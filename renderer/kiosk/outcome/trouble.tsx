/** A sign-in failed: the visitor hears what to do and may go another way, staff can read the code. */
import type { Way } from '../../../contract/channel.ts';
import { failures } from '../../../contract/failure.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { DeskPicture, TroublePicture } from '../parts/pictures.tsx';
import { StaffHint, StaffNote } from '../parts/staff-note.tsx';
import { WaySwitch } from '../parts/way-switch.tsx';
import { otherWays, type TroubleSession, troubleSaid } from '../words/trouble-words.ts';
import { useLanguage, useWords } from '../words/words.ts';

interface TroubleProps {
  readonly session: TroubleSession;
  readonly ways: readonly Way[];
  readonly leaving: boolean;
  readonly toLeave: string | null;
}

export function Trouble({ session, ways, leaving, toLeave }: TroubleProps) {
  const bridge = useBridge();
  const words = useWords();
  const { code, canRetry, hint } = session;
  const others = otherWays(session, ways);
  const said = troubleSaid(session, { ways, leaving }, useLanguage());
  return (
    <Notice
      picture={canRetry ? <TroublePicture /> : <DeskPicture />}
      title={said.what}
      todo={said.todo}
      leaving={toLeave}
      actions={
        <>
          {canRetry && (
            <Button main onPress={() => void bridge.ask['session.retry']()}>
              {words.tryAgain}
            </Button>
          )}
          <Button onPress={() => void bridge.ask['session.cancel']()}>{words.home}</Button>
        </>
      }
      more={
        others.length > 0 && (
          <>
            <p>{words.otherWay}</p>
            <WaySwitch ways={others} now={null} label={words.otherWay} />
          </>
        )
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
