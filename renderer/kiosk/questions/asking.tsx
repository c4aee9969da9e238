/** What staff want to know, a few questions at a time: who the visitor is first, then the rest. */
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Field as FieldOf, nameField, type VisitForm, withName } from '../../../contract/form.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { useGlass } from '../input-kind.ts';
import { Keyboard } from '../keys/keyboard.tsx';
import { useScreen } from '../parts/stray-touch.ts';
import { useWords } from '../words/words.ts';
import css from './asking.module.css';
import { AskingActions } from './asking-actions.tsx';
import { Field } from './field.tsx';
import { TypeTiles } from './type-tiles.tsx';
import { typePage, useVisitForm } from './use-visit-form.ts';
import { Who } from './who.tsx';

interface AskingProps {
  readonly session: Extract<KioskSession, { step: 'asking' }>;
  readonly form: VisitForm;
}

interface Typing {
  readonly input: HTMLInputElement;
  readonly field: FieldOf;
}

const showField = (input: HTMLInputElement) =>
  input.closest('[data-field]')?.scrollIntoView({ block: 'nearest' });

export function Asking({ session, form: asked }: AskingProps) {
  const form = session.askName ? withName(asked) : asked;
  const words = useWords().visit.asking;
  const glass = useGlass();
  const state = useVisitForm(form, session);
  const [typing, setTyping] = useState<Typing | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLFormElement>(null);
  const { at, page, pages, asksType, type } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its head
  useLayoutEffect(() => {
    setTyping(null);
    place.current?.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [at]);

  const begin = (input: HTMLInputElement, field: FieldOf) => {
    setTyping({ input, field });
    // After the keyboard has taken its room.
    requestAnimationFrame(() => showField(input));
  };
  // The screen was turned while somebody was typing.
  useEffect(() => {
    if (!typing) return;
    const turned = () => showField(typing.input);
    window.addEventListener('resize', turned);
    return () => window.removeEventListener('resize', turned);
  }, [typing]);
  const inputOf = (id: string | undefined) => {
    const input = id ? place.current?.querySelector(`[data-field="${id}"] input`) : null;
    return input instanceof HTMLInputElement ? input : null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = state.onward();
    inputOf(first)?.focus();
  };
  /** From field to field, then the keyboard has done its work. */
  const typed = () => {
    const next = page[page.findIndex(({ id }) => id === typing?.field.id) + 1];
    const input = inputOf(next?.id);
    if (input && input.type !== 'radio') input.focus();
    else setTyping(null);
  };

  const keyboard = glass ? typing : null;
  // The keyboard moves what is above it when it comes and goes.
  useScreen(`${at} ${keyboard !== null}`);
  const first = asksType ? 2 : 1;
  return (
    <section className={css['asking']} data-typing={keyboard !== null}>
      <form ref={place} className={css['page']} noValidate autoComplete="off" onSubmit={submit}>
        <Who visitor={session.visitor} attempt={session.attempt} />
        <div className={css['head']}>
          <h1 ref={head} tabIndex={-1} className={css['title']}>
            {at === typePage ? words.type : words.fields}
          </h1>
          {pages + first > 2 && at !== typePage && (
            <p className={css['step']}>{words.page(at + first, pages + first - 1)}</p>
          )}
        </div>
        {at === typePage && <TypeTiles types={form.types} chosen={type} onChoose={state.choose} />}
        {page.length > 0 && (
          <div className={css['fields']}>
            {page.map((field) => (
              <Field
                key={field.id}
                field={field}
                answers={state.answers}
                wrong={state.wrong.has(field.id)}
                onAnswer={(said) => {
                  state.answer(field.id, said);
                  // Nobody types any more, and the keyboard hides what is asked next.
                  if (field.kind === 'choice') setTyping(null);
                }}
                onType={begin}
              />
            ))}
          </div>
        )}
        <p className={css['failed']} role="status">
          {state.failed && words.failed}
        </p>
        <AskingActions state={state} form={form} />
      </form>
      {keyboard && (
        <Keyboard
          key={keyboard.field.id}
          field={keyboard.input}
          phone={keyboard.field.kind === 'phone'}
          name={keyboard.field.kind === 'host' || keyboard.field.id === nameField.id}
          onDone={typed}
          onHide={() => setTyping(null)}
        />
      )}
    </section>
  );
}
