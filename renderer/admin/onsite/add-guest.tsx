/** A visitor entered by staff, with the same questions the kiosk would have asked. */
import { useState } from 'react';
import * as v from 'valibot';
import type { PlainFailure } from '../../../contract/failure.ts';
import { type Answers, missing, type VisitForm } from '../../../contract/form.ts';
import { NewGuest } from '../../../contract/onsite.ts';
import { settle, useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field, showProblem } from '../parts/field.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { TypedGuest } from '../unsaved.tsx';
import { useWords } from '../words/words.ts';
import { AskedFields, givenOf, typeAtDesk } from './asked-fields.tsx';

interface AddGuestProps {
  readonly form: VisitForm | null;
  readonly guest: TypedGuest;
  readonly onGuest: (guest: TypedGuest) => void;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

function nameProblem(name: string, words: ReturnType<typeof useWords>): string | null {
  if (name.trim() === '') return words.problem.needed;
  return v.is(NewGuest.entries.name, name) ? null : words.problem.tooLong(60);
}

export const newGuest: TypedGuest = { name: '', phone: '', type: null, answers: {} };

/** Nothing before it is known what has to be asked. */
export function AddGuest({ form, ...props }: AddGuestProps) {
  return form && <GuestDialog known={form} {...props} />;
}

interface GuestDialogProps extends Omit<AddGuestProps, 'form'> {
  readonly known: VisitForm;
}

function GuestDialog({ known, guest: typed, onGuest, onClose, onAdded }: GuestDialogProps) {
  const words = useWords();
  const said = words.onsite;
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const { name, phone, answers, person } = typed;
  const [form, setForm] = useState(known);
  const type = typeAtDesk(form, typed.type);
  const edit = (part: Partial<TypedGuest>) => onGuest({ ...typed, ...part });
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const given = givenOf(form, { type, answers });
  /** Main asks by the form of now: what it misses is said beside the question, as soon as that stands here. */
  const refused = async (why: PlainFailure, answers: Answers) => {
    const now = why.code === 'ipc.bad-request' ? await settle(bridge.ask['settings.get']()) : null;
    if (!now?.ok) return setFailure(why);
    setForm(now.value.form);
    if (missing(now.value.form, typeAtDesk(now.value.form, typed.type), answers) === null)
      return setFailure(why);
    showProblem();
  };
  const add = async () => {
    setInsist(true);
    const guest = v.safeParse(NewGuest, { name: name.slice(0, 60), phone, type, answers: given, person });
    if (!guest.success || missing(form, type, given) !== null) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['onsite.add'](guest.output));
    if (!answer.ok) return refused(answer.failure, given);
    say(said.added(guest.output.name));
    onAdded();
    onClose();
  };

  return (
    <Dialog
      title={person === undefined ? said.addTitle : said.addKnownTitle(name)}
      yes={said.addYes}
      busy={doing}
      onYes={add}
      onClose={onClose}
    >
      <p>{person === undefined ? said.addText : said.addKnownText}</p>
      {person === undefined && (
        <>
          <Field
            label={said.name}
            value={name}
            onChange={(next) => edit({ name: next })}
            problem={nameProblem(name, words)}
            insist={insist}
          />
          <Field
            label={said.phone}
            value={phone}
            onChange={(next) => edit({ phone: next })}
            problem={v.is(NewGuest.entries.phone, phone) ? null : said.phoneProblem}
            insist={insist}
            inputMode="tel"
          />
        </>
      )}
      <AskedFields
        form={form}
        said={{ type, answers }}
        insist={insist}
        onType={(next) => edit({ type: next })}
        onAnswers={(next) => edit({ answers: next })}
      />
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
