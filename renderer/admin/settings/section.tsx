/** A named part of the settings: what it is about at the top, its fields below. One with a switch is only its top while off. */
import { type ReactNode, useId } from 'react';
import { Switch } from '../parts/switch.tsx';
import css from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly text: string;
  readonly id?: string;
  /** 3 inside a group, which has the heading above it. */
  readonly level?: 2 | 3;
  readonly action?: ReactNode;
  readonly onOff?: { readonly on: boolean; readonly onChange: (on: boolean) => void };
  readonly children?: ReactNode;
}

export function Section({ title, text, id, level = 2, action, onOff, children }: SectionProps) {
  const name = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css['section']} aria-labelledby={name} id={id}>
      <header>
        <div>
          <Heading id={name}>{onOff ? <label htmlFor={`${name}-switch`}>{title}</label> : title}</Heading>
          <p id={`${name}-text`}>{text}</p>
        </div>
        {action}
        {onOff && <Switch id={`${name}-switch`} labelledBy={name} describedBy={`${name}-text`} {...onOff} />}
      </header>
      <div className={css['fields']}>{children}</div>
    </section>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Several sections under one heading. */
export function Group({ id, title, text, children }: GroupProps) {
  const name = useId();
  return (
    <section className={css['group']} aria-labelledby={name} id={id}>
      <header>
        <h2 id={name}>{title}</h2>
        <p>{text}</p>
      </header>
      {children}
    </section>
  );
}
