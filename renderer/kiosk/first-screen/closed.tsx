/** The kiosk does not take sign-ins: visitors go to the desk, or out of the house; staff read why. */
import type { FailureCode } from '../../../contract/failure.ts';
import { Notice } from '../parts/notice.tsx';
import { DeskPicture, WayOutPicture } from '../parts/pictures.tsx';
import { StaffNote } from '../parts/staff-note.tsx';
import { closedSaid } from '../words/closed-words.ts';
import { useLanguage, useWords } from '../words/words.ts';

interface ClosedProps {
  readonly reason: FailureCode;
  readonly leaving: string | null;
}

export function Closed({ reason, leaving }: ClosedProps) {
  const { closed } = useWords();
  const { title, todo } = closedSaid(useLanguage(), reason);
  return (
    <Notice
      picture={reason === 'house.evacuated' ? <WayOutPicture /> : <DeskPicture />}
      title={title}
      todo={todo}
      leaving={leaving}
      forStaff={<StaffNote code={reason} hint={reason} more={closed.howToOpen} />}
    />
  );
}
