/** What a visitor who is in could not answer at the kiosk, or walked away from; with the way to write it down. */
import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import { atDesk, said as inWords, unanswered, type VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { type TypedSaid, useUnsaved } from '../unsaved.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { spoken } from './answers.ts';
import { AskedFields, givenOf, typeAtDesk } from './asked-fields.tsx';
import css from './still-to-ask.module.css';

interface StillToAskProps {
  readonly one: OnSite;
  readonly form: VisitForm;
  readonly onAnswered: () => void;
}

export function StillToAsk({ one, form, onAnswered }: StillToAskProps) {
  const words = useWords();
  const said = words.onsite.toAsk;
  const language = useLanguage();
  const may = useMay('onsite.answer');
  const [typed, setTyped] = useUnsaved(`said/${one.id}`);
  // Of who was entered by hand the desk has asked already.
  const open = one.kind === 'visit' ? unanswered(form, one) : [];
  if (open.length === 0) return null;
  const name = spoken(one.name, words.people.noName);
  const what =
    open === 'type'
      ? [words.onsite.type]
      : open.map(({ label }) => inWords(label, language) || words.form.unnamed);
  const begin = () => setTyped({ type: typeAtDesk(form, one.type), answers: one.answers });
  return (
    <div className={css['open']}>
      <bdi>{said.open(what.join(said.between))}</bdi>
      {may && (
        <button type="button" className={css['ask']} onClick={begin} aria-label={said.askOf(name)}>
          {said.ask}
        </button>
      )}
      {may && typed && (
        <Ask
          {...{ one, form: atDesk(form), name, typed, onTyped: setTyped, onAnswered }}
          onClose={() => setTyped(null)}
        />
      )}
    </div>
  );
}

interface AskProps extends StillToAskProps {
  readonly name: string;
  readonly typed: TypedSaid;
  readonly onTyped: (typed: TypedSaid) => void;
  readonly onClose: () => void;
}

function Ask({ one, form, name, typed, onTyped, onClose, onAnswered }: AskProps) {
  const said = useWords().onsite.toAsk;
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const keep = async () => {
    setFailure(null);
    const { type } = typed;
    const answers = givenOf(form, typed);
    const answer = await run(() => bridge.ask['onsite.answer']({ id: one.id, said: { type, answers } }));
    if (!answer.ok) return setFailure(answer.failure);
    say(said.kept(name));
    onAnswered();
    onClose();
  };
  return (
    <Dialog title={said.title(name)} yes={said.keep} busy={doing} onYes={keep} onClose={onClose}>
      <p>{said.text}</p>
      <AskedFields
        form={form}
        said={typed}
        insist={false}
        onType={(type) => onTyped({ ...typed, type })}
        onAnswers={(answers) => onTyped({ ...typed, answers })}
      />
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
