/** The visitor said no on the phone: that is fine, and nothing was kept. */
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { RefusedPicture } from '../parts/pictures.tsx';
import { useWords } from '../words/words.ts';

export function Refused() {
  const bridge = useBridge();
  const words = useWords();
  return (
    <Notice
      picture={<RefusedPicture />}
      title={words.refused.title}
      todo={words.refused.todo}
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
