/** Which roles a member of staff has, and where: one row a role. */
import type { Grant, Role } from '../../../contract/staff.ts';
import { roles } from '../../../contract/staff.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useWords, type Words } from '../words/words.ts';
import css from './staff-grants.module.css';

interface GrantsFieldsProps {
  readonly grants: readonly Grant[];
  readonly onGrants: (grants: readonly Grant[]) => void;
}

const most = 50;

/** "Manager · Front desk (Shanghai)" */
export const grantsText = (grants: readonly Grant[], words: Words): string =>
  grants
    .map(({ role, location }) =>
      location === null ? words.role[role] : words.grants.at(words.role[role], location),
    )
    .join(' · ');

export function GrantsFields({ grants, onGrants }: GrantsFieldsProps) {
  const words = useWords();
  const said = words.grants;
  const options = roles.map((role) => ({ value: role, text: words.role[role] }));
  const edit = (at: number, part: Partial<Grant>) =>
    onGrants(grants.map((grant, index) => (index === at ? { ...grant, ...part } : grant)));
  return (
    <div className={css['grants']}>
      {grants.map((grant, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that tells them apart
          key={at}
          className={css['grant']}
        >
          <Select
            label={said.role}
            value={grant.role}
            options={options}
            onChange={(role) => edit(at, { role: role as Role })}
            hint={words.roleMeaning[grant.role]}
          />
          <Field
            label={said.where}
            value={grant.location ?? ''}
            placeholder={said.everywhere}
            maxLength={40}
            onChange={(location) => edit(at, { location: location.trim() === '' ? null : location })}
            problem={null}
            hint={said.whereHint}
          />
          {grants.length > 1 && (
            <IconButton
              icon="trash"
              label={said.removeGrant(words.role[grant.role])}
              onClick={() => onGrants(grants.toSpliced(at, 1))}
            />
          )}
        </fieldset>
      ))}
      {grants.length < most && (
        <Button
          kind="quiet"
          icon="plus"
          onClick={() => onGrants([...grants, { role: 'desk', location: null }])}
        >
          {said.addGrant}
        </Button>
      )}
    </div>
  );
}
