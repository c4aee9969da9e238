/** The kiosk does not take sign-ins: visitors go to the desk, staff read why. */
import type { FailureCode } from '../../../contract/failure.ts';
import { Notice } from '../parts/notice.tsx';
import { DeskPicture } from '../parts/pictures.tsx';
import { StaffNote } from '../parts/staff-note.tsx';
import { useWords } from '../words/words.ts';

export function Closed({ reason }: { readonly reason: FailureCode }) {
  const { closed } = useWords();
  return (
    <Notice
      picture={<DeskPicture />}
      title={closed.title}
      todo={closed.todo}
      forStaff={<StaffNote code={reason} hint={reason} more={closed.howToOpen} />}
    />
  );
}
