/** How somebody came into the visits log: the channel of the scan, or by the hand of staff. */
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { ChannelChips, Chip } from '../parts/chip.tsx';
import { useWords } from '../words/words.ts';

export function CameBy({ row }: { readonly row: VisitListRow }) {
  const { onsite } = useWords();
  if (row.enteredBy === null) return <ChannelChips channels={[row.channel]} />;
  return (
    <span title={onsite.enteredBy(row.enteredBy)}>
      <Chip tone="warn">{onsite.guest}</Chip>
    </span>
  );
}
