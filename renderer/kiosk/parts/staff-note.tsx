/** The small print under a screen that visitors cannot help: what staff should know and do. */
import type { FailureCode, FailureDetail } from '../../../contract/failure.ts';
import { tell } from '../../../contract/words/tell.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './staff-note.module.css';

interface StaffNoteProps {
  readonly code: FailureCode;
  /** The code and WeChat's own number, as support asks for them. */
  readonly hint: string;
  readonly more?: string;
}

/** WeChat's number, from which the words know the cause, and the address that WeChat saw. */
function detailIn(hint: string): FailureDetail {
  const errcode = /\berrcode (-?\d+)/.exec(hint)?.[1];
  const ip = /\bIP ([\da-f.:]+)/i.exec(hint)?.[1];
  return { ...(errcode === undefined ? {} : { errcode }), ...(ip === undefined ? {} : { ip }) };
}

export function StaffNote({ code, hint, more }: StaffNoteProps) {
  const { staff } = tell(useLanguage(), { code, detail: detailIn(hint) });
  const { closed } = useWords();
  return (
    <>
      <p className={css['what']}>
        <span className={css['tag']}>{closed.forStaff}</span>
        {staff.what}
      </p>
      <p>{staff.todo}</p>
      {more && <p>{more}</p>}
      <p className={css['hint']}>{hint}</p>
    </>
  );
}

/** What staff alone can make use of. */
export function StaffWord({ text }: { readonly text: string }) {
  const { closed } = useWords();
  return (
    <p>
      <span className={css['tag']}>{closed.forStaff}</span>
      {text}
    </p>
  );
}

/** Where visitors can help themselves, staff need the code and nothing else. */
export function StaffHint({ hint }: { readonly hint: string }) {
  const { closed } = useWords();
  return (
    <p>
      <span className={css['tag']}>{closed.forStaff}</span>
      <span className={css['code']}>{hint}</span>
    </p>
  );
}
