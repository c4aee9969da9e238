import { pageHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import { RegisterRow } from './register.tsx';

/** Which address WeChat must let in: only WeChat sees it, so the check-up is the way to know it. */
export function IpRow() {
  const words = useWords();
  return (
    <RegisterRow
      name={words.wechat.ipList}
      note={
        <>
          {words.wechat.ipListNote}
          <a href={pageHash('doctor')}>{words.wechat.openDoctor}</a>
        </>
      }
    />
  );
}
