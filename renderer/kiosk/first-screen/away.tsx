/** The first screen while WeChat cannot be reached: it says so before anybody tries, and who can let the visitor in. */
import type { Ailing } from '../../../contract/reach.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { DeskPicture } from '../parts/pictures.tsx';
import { StaffWord } from '../parts/staff-note.tsx';
import { useWords } from '../words/words.ts';

interface AwayProps {
  readonly what: Ailing;
  readonly leaving: string | null;
}

export function Away({ what, leaving }: AwayProps) {
  const bridge = useBridge();
  const { away } = useWords();
  return (
    <Notice
      picture={<DeskPicture />}
      title={away.title}
      todo={away.todo}
      leaving={leaving}
      actions={<Button onPress={() => void bridge.ask['session.start']()}>{away.tryIt}</Button>}
      forStaff={<StaffWord text={away.because[what]} />}
    />
  );
}
