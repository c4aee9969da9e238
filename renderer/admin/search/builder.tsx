/** Clicks a search together: groups of conditions, any or all of them. What it makes is the text in the search box. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWords } from '../words/words.ts';
import {
  type Build,
  type BuildGroup,
  buildOf,
  type Condition,
  emptyCondition,
  freshId,
  type Join,
  searchOf,
} from './build.ts';
import css from './builder.module.css';
import { BuilderRow } from './builder-row.tsx';

interface BuilderProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

export function Builder({ search, onSearch }: BuilderProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover label={words.find.builder} title={words.build.title} icon="filter" open={open} onOpen={setOpen}>
      <BuilderPanel search={search} onSearch={onSearch} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function BuilderPanel({ search, onSearch, onDone }: BuilderProps & { readonly onDone: () => void }) {
  const words = useWords().build;
  const [build, setBuild] = useState<Build>(() => {
    const read = buildOf(search);
    return search.trim() === '' ? withCondition(read, read.groups[0]?.id ?? 0) : read;
  });
  const put = (next: Build) => {
    setBuild(next);
    onSearch(searchOf(next));
  };
  const putGroup = (group: BuildGroup) => {
    const groups = build.groups.map((one) => (one.id === group.id ? group : one));
    put({ ...build, groups: groups.filter(({ of }, at) => of.length > 0 || at === 0) });
  };
  const addGroup = () =>
    setBuild({
      ...build,
      groups: [
        ...build.groups,
        { id: freshId(), join: build.join === 'and' ? 'or' : 'and', of: [emptyCondition()] },
      ],
    });
  return (
    <div className={css['panel']}>
      {build.groups.map((group, at) => (
        <div key={group.id}>
          {at > 0 && (
            <JoinSwitch
              label={words.groupsLabel}
              join={build.join}
              onJoin={(join) => put({ ...build, join })}
            />
          )}
          <fieldset className={css['group']} aria-label={words.group(at + 1)}>
            {group.of.length > 1 && (
              <JoinSwitch
                label={words.joinLabel}
                join={group.join}
                onJoin={(join) => putGroup({ ...group, join })}
              />
            )}
            {group.of.map((condition) => (
              <BuilderRow
                key={condition.id}
                condition={condition}
                onChange={(next) => putGroup({ ...group, of: replaced(group.of, next) })}
                onRemove={() => putGroup({ ...group, of: group.of.filter(({ id }) => id !== condition.id) })}
              />
            ))}
            <Button kind="quiet" icon="plus" onClick={() => setBuild(withCondition(build, group.id))}>
              {words.add}
            </Button>
          </fieldset>
        </div>
      ))}
      <div className={css['foot']}>
        <Button kind="quiet" icon="plus" onClick={addGroup}>
          {words.addGroup}
        </Button>
        <Button kind="quiet" onClick={() => put(buildOf(''))}>
          {words.clear}
        </Button>
        <Button kind="main" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}

const replaced = (of: readonly Condition[], next: Condition) =>
  of.map((one) => (one.id === next.id ? next : one));

const withCondition = (build: Build, group: number): Build => ({
  ...build,
  groups: build.groups.map((one) => (one.id === group ? { ...one, of: [...one.of, emptyCondition()] } : one)),
});

interface JoinSwitchProps {
  readonly label: string;
  readonly join: Join;
  readonly onJoin: (join: Join) => void;
}

function JoinSwitch({ label, join, onJoin }: JoinSwitchProps) {
  const words = useWords().build;
  return (
    <select
      className={css['join']}
      aria-label={label}
      value={join}
      onChange={(event) => onJoin(event.target.value === 'or' ? 'or' : 'and')}
    >
      <option value="and">{words.join.and}</option>
      <option value="or">{words.join.or}</option>
    </select>
  );
}
