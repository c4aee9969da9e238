/** The visitor said no on the phone: that is fine, and nothing was kept. */
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { RefusedPicture } from '../parts/pictures.tsx';
import { useWords } from '../words/words.ts';

export function Refused({ leaving }: { readonly leaving: boolean }) {
  const bridge = useBridge();
  const words = useWords();
  const { title, todo } = leaving ? words.visit.leave.refused : words.refused;
  return (
    <Notice
      picture={<RefusedPicture />}
      title={title}
      todo={todo}
      actions={
        <>
          <Button main onPress={() => void bridge.ask['session.retry']()}>
            {words.scanAgain}
          </Button>
          <Button onPress={() => void bridge.ask['session.cancel']()}>{words.home}</Button>
        </>
      }
    />
  );
}
