/** A visitor entered by staff, with the same questions the kiosk would have asked. */
import { useState } from 'react';
import * as v from 'valibot';
import type { PlainFailure } from '../../../contract/failure.ts';
import { type Answers, asked, said as inWords, missing, type VisitForm } from '../../../contract/form.ts';
import { NewGuest } from '../../../contract/onsite.ts';
import { settle, useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field, showProblem } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { TypedGuest } from '../unsaved.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { GuestField } from './guest-field.tsx';

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

/** What was typed for a kind of visitor that is gone is for the first there is. */
const typeIn = ({ types }: VisitForm, type: string | null): string | null =>
  (types.find(({ id }) => id === type) ?? types[0])?.id ?? null;

function GuestDialog({ known, guest: typed, onGuest, onClose, onAdded }: GuestDialogProps) {
  const words = useWords();
  const said = words.onsite;
  const language = useLanguage();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const { name, phone, answers, person } = typed;
  const [form, setForm] = useState(known);
  const type = typeIn(form, typed.type);
  const edit = (part: Partial<TypedGuest>) => onGuest({ ...typed, ...part });
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const fields = asked(form, type);
  /** Only what is asked of this type, and was answered. */
  const given = Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id]?.trim() ?? '';
      return answer === '' ? [] : [[id, answer]];
    }),
  );
  /** Main asks by the form of now: what it misses is said beside the question, as soon as that stands here. */
  const refused = async (why: PlainFailure, answers: Answers) => {
    const now = why.code === 'ipc.bad-request' ? await settle(bridge.ask['settings.get']()) : null;
    if (!now?.ok) return setFailure(why);
    setForm(now.value.form);
    if (missing(now.value.form, typeIn(now.value.form, typed.type), answers) === null) return setFailure(why);
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
      {form.types.length > 0 && (
        <Select
          label={said.type}
          value={type ?? ''}
          options={form.types.map(({ id, label }) => ({ value: id, text: inWords(label, language) || id }))}
          onChange={(next) => edit({ type: next })}
        />
      )}
      {fields.map((field) => (
        <GuestField
          key={field.id}
          field={field}
          answer={answers[field.id] ?? ''}
          insist={insist}
          onAnswer={(answer) => edit({ answers: { ...answers, [field.id]: answer } })}
        />
      ))}
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
