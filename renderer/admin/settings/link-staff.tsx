/** Says whose WeChat unlocks the console for a member of staff: one of the people who have signed in here. */
import { useEffect, useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import type { StaffMember } from '../../../contract/staff.ts';
import { settle, useBridge, useDoing } from '../desk.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips } from '../parts/chip.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './link-staff.module.css';

interface LinkStaffProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onState: (state: DeskState) => void;
}

const shown = 6;

export function LinkStaff({ member, onClose, onState }: LinkStaffProps) {
  const words = useWords();
  const said = words.grants;
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [search, setSearch] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const found = usePeople(search);

  const link = async (to: string | null) => {
    setFailure(null);
    const answer = await run(() => bridge.ask['staff.linkWeChat']({ name: member.name, person: to }));
    if (!answer.ok) return setFailure(answer.failure);
    say(to === null ? said.unlinked(member.name) : said.linked(member.name));
    onClose();
    onState(answer.value);
  };

  if (member.weChat)
    return (
      <Dialog
        title={said.linkOf(member.name)}
        yes={said.unlink}
        danger
        busy={doing}
        onYes={() => void link(null)}
        onClose={onClose}
      >
        <p>{said.hasWeChat}</p>
        {failure && <Trouble failure={failure} />}
      </Dialog>
    );
  return (
    <Dialog
      title={said.linkOf(member.name)}
      yes={said.link}
      busy={doing}
      onYes={() => person && void link(person)}
      onClose={onClose}
    >
      <p>{said.linkText}</p>
      <Field label={said.linkSearch} value={search} onChange={setSearch} problem={null} />
      <fieldset className={css['people']} aria-label={said.linkSearch}>
        {found.map((row) => (
          <label key={row.id} className={css['person']}>
            <input
              type="radio"
              name="person"
              checked={row.id === person}
              onChange={() => setPerson(row.id)}
            />
            <Avatar id={row.id} nickname={row.displayName ?? row.nickname} file={row.avatar} />
            <PersonName nickname={row.displayName ?? row.nickname} />
            <ChannelChips channels={row.channels} />
          </label>
        ))}
        {found.length === 0 && <small>{said.linkNobody}</small>}
      </fieldset>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}

/** The last few who were here, or who match. */
function usePeople(search: string): readonly PersonListRow[] {
  const bridge = useBridge();
  const [found, setFound] = useState<readonly PersonListRow[]>([]);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const sort = { by: 'lastVisit', descending: true } as const;
      const answer = await settle(bridge.ask['people.list']({ search, sort }));
      if (!answer.ok) return;
      void settle(bridge.ask['list.close'](answer.value.list));
      if (wanted) setFound(answer.value.rows.slice(0, shown));
    };
    const timer = setTimeout(() => void ask(), search === '' ? 0 : 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, search]);
  return found;
}
