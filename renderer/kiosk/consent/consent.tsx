/** What the visitor should know before WeChat is asked anything; nothing is ticked for them. */
import { useState } from 'react';
import { type Consent as ConsentText, said } from '../../../contract/form.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { useFirstFocus } from '../parts/first-focus.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { CheckBox } from './check-box.tsx';
import css from './consent.module.css';
import { LongText } from './long-text.tsx';

interface ConsentProps {
  readonly consent: ConsentText;
  /** Whoever goes is not asked what more may be kept of them. */
  readonly leaving: boolean;
}

export function Consent({ consent, leaving }: ConsentProps) {
  const bridge = useBridge();
  const language = useLanguage();
  const words = useWords().visit.consent;
  const head = useFirstFocus<HTMLHeadingElement>();
  const [picture, setPicture] = useState(false);
  const [phone, setPhone] = useState(false);
  const { askPicture, askPhone, version, text } = consent;
  const agree = () => void bridge.ask['session.consent']({ picture, phone });
  return (
    <section className={css['consent']}>
      <header className={css['head']}>
        <h1 ref={head} tabIndex={-1} className={css['title']}>
          {leaving ? words.titleLeaving : words.title}
        </h1>
        <p className={css['version']}>{words.version(version)}</p>
      </header>
      <LongText text={said(text, language)} label={words.text} more={words.more} />
      {!leaving && (askPicture || askPhone) && (
        <fieldset className={css['also']}>
          <legend>{words.also}</legend>
          {askPicture && <CheckBox label={words.picture} ticked={picture} onTick={setPicture} />}
          {askPhone && <CheckBox label={words.phone} ticked={phone} onTick={setPhone} />}
        </fieldset>
      )}
      <div className={css['actions']}>
        <Button main onPress={agree}>
          {words.agree}
        </Button>
        <Button onPress={() => void bridge.ask['session.cancel']()}>{words.decline}</Button>
      </div>
    </section>
  );
}
