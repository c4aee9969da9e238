/** Small marks beside text: a channel, a role, a state. Never colour alone. */
import type { ReactNode } from 'react';
import type { Channel } from '../../../contract/channel.ts';
import { useWords } from '../words/words.ts';
import css from './chip.module.css';

interface ChipProps {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}

export function Chip({ tone = 'plain', children }: ChipProps) {
  return <span className={`${css['chip']} ${css[tone]}`}>{children}</span>;
}

export function ChannelChips({ channels }: { readonly channels: readonly Channel[] }) {
  const words = useWords();
  return (
    <span className={css['chips']}>
      {channels.map((channel) => (
        <span key={channel} title={words.channel[channel]}>
          <Chip>{words.channelMark[channel]}</Chip>
        </span>
      ))}
    </span>
  );
}
