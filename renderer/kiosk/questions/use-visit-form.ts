/** The questions being answered: on which page, what was said, what is missing. Nothing of it outlives its screen. */
import { useState } from 'react';
import { type Answers, asked, type Field, type VisitForm } from '../../../contract/form.ts';
import { useBridge } from '../bridge-context.ts';
import { answersToSend, firstAnswers, firstType, isWrong, pagesOf, saidOf } from './visit-pages.ts';

interface Known {
  readonly type: string | null;
  readonly remembered: Answers;
}

/** The page on which the visitor says who they are. */
export const typePage = -1;

export interface VisitFormState {
  readonly asksType: boolean;
  readonly type: string | null;
  readonly answers: Answers;
  /** The page's place among those of fields, or `typePage`. */
  readonly at: number;
  readonly page: readonly Field[];
  readonly pages: number;
  readonly wrong: ReadonlySet<string>;
  readonly failed: boolean;
  answer(id: string, said: string): void;
  choose(type: string): void;
  back(): void;
  /** Onward, or sent where this is the last page. Answers what is wrong on this page, first to last. */
  onward(): readonly string[];
  /** The desk asks the rest; what was seen here and answered is kept. */
  askDesk(): Promise<void>;
}

export function useVisitForm(form: VisitForm, known: Known): VisitFormState {
  const bridge = useBridge();
  const asksType = form.types.length > 1;
  const [type, setType] = useState(() => firstType(form, known.type));
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(form, known.remembered));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const pages = pagesOf(asked(form, type));
  const [at, setAt] = useState(asksType && (type === null || pages.length === 0) ? typePage : 0);
  const page = pages[at] ?? [];

  const go = (to: number) => {
    setWrong(new Set());
    setFailed(false);
    setAt(to);
  };
  const send = async (as: string | null) => {
    const answer = await bridge.ask['session.answer']({
      type: as,
      answers: answersToSend(form, as, answers),
    });
    if (answer.ok) return;
    // Main looked more closely than this page did, or could not write.
    const field = answer.failure.detail['field'];
    const where = pages.findIndex((fields) => fields.some(({ id }) => id === field));
    if (where >= 0) {
      setAt(where);
      setWrong(new Set([String(field)]));
    }
    setFailed(where < 0);
  };

  return {
    asksType,
    type,
    answers,
    at,
    page,
    pages: pages.length,
    wrong,
    failed,
    answer(id, said) {
      setAnswers((now) => ({ ...now, [id]: said }));
      setWrong((now) => new Set([...now].filter((one) => one !== id)));
      setFailed(false);
    },
    async askDesk() {
      const as = at === typePage ? null : type;
      const seen = pages.slice(0, at + 1).flat();
      const answer = await bridge.ask['session.askDesk']({ type: as, answers: saidOf(seen, answers) });
      if (!answer.ok) setFailed(true);
    },
    choose(as) {
      setType(as);
      if (asked(form, as).length > 0) go(0);
      else void send(as);
    },
    back: () => go(at - 1),
    onward() {
      const missing = page.filter((field) => isWrong(field, answers)).map(({ id }) => id);
      if (missing.length > 0) setWrong(new Set(missing));
      else if (at < pages.length - 1) go(at + 1);
      else void send(type);
      return missing;
    },
  };
}
