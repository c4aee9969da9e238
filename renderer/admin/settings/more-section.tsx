/** What holds for every channel: whether tokens are kept, and for those who know, how the ordinary token is had. */
import { useState } from 'react';
import { Choice } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { SwitchRow } from '../parts/switch.tsx';
import { useWords } from '../words/words.ts';
import type { ChannelSectionProps } from './channel-section.ts';
import css from './more-section.module.css';
import { Section } from './section.tsx';

const tokenCalls = ['stable', 'plain'] as const;

interface MoreSectionProps extends Pick<ChannelSectionProps, 'draft' | 'onEdit'> {
  /** Tokens are kept now: switching off erases them. */
  readonly keeps: boolean;
}

export function MoreSection({ draft, keeps, onEdit }: MoreSectionProps) {
  const said = useWords().wechat;
  const [chosenBefore] = useState(draft.tokenCall === 'plain');
  return (
    <Section level={3} title={said.more} text={said.moreText}>
      <SwitchRow
        label={said.refresh}
        text={said.refreshText}
        on={draft.refreshProfiles}
        onChange={(refreshProfiles) => onEdit({ refreshProfiles })}
      >
        {keeps && !draft.refreshProfiles && <Note>{said.refreshErase}</Note>}
      </SwitchRow>
      <details className={css['advanced']} open={chosenBefore}>
        <summary>{said.advanced}</summary>
        <Choice
          label={said.tokenCall}
          value={draft.tokenCall}
          options={tokenCalls}
          words={said.tokenCalls}
          onChange={(tokenCall) => onEdit({ tokenCall })}
          hint={said.tokenCallHint[draft.tokenCall]}
        />
      </details>
    </Section>
  );
}
