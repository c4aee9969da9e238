/** Days and hours with a title of their own: a festival, a morning, an open day. The first that holds is shown. */
import {
  type Appearance,
  longestTitle,
  mostOccasions,
  type Occasion,
} from '../../../../contract/appearance.ts';
import { holds } from '../../../../contract/appearance-now.ts';
import { said as inWords } from '../../../../contract/form.ts';
import { DateField } from '../../dates/date-field.tsx';
import { Button, IconButton } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { SwitchRow } from '../../parts/switch.tsx';
import { TimeField } from '../../parts/time-field.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import css from './appearance.module.css';
import { daysAreWrong, editedAt, moved, newOccasion, removedAt } from './occasions.ts';
import { ShortTexts } from './short-texts.tsx';
import { inLanguages } from './welcome-fields.tsx';

interface OccasionsListProps {
  readonly appearance: Appearance;
  /** What the preview shows: the place in the list, or null. */
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
  readonly onOccasions: (occasions: Appearance['occasions']) => void;
}

export function OccasionsList({ appearance, open, onOpen, onOccasions }: OccasionsListProps) {
  const words = useWords();
  const said = words.appearance;
  const language = useLanguage();
  const { occasions, welcome } = appearance;
  const now = Date.now();
  const today = occasions.findIndex((one) => holds(one, now));
  const add = (template: 'days' | 'hours') => {
    onOccasions([...occasions, newOccasion(template, now)]);
    onOpen(occasions.length);
  };
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{said.occasions}</legend>
      <p className={fieldCss['note']}>{said.occasionsHint}</p>
      <ol className={css['occasions']}>
        {occasions.map((one, at) => {
          const name = inWords(one.title, language) || words.form.unnamed;
          const move = (by: -1 | 1) => {
            onOccasions(moved(occasions, at, by));
            onOpen(open === at ? at + by : null);
          };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an occasion is its place
            <li key={at} data-wrong={daysAreWrong(one) || undefined}>
              <div className={css['occasionTop']}>
                <button
                  type="button"
                  className={css['occasionName']}
                  aria-expanded={open === at}
                  aria-label={words.form.edit(name)}
                  onClick={() => onOpen(open === at ? null : at)}
                >
                  <bdi>{name}</bdi>
                  <small>{whenOf(one, said)}</small>
                </button>
                {today === at && <Chip tone="good">{said.holdsNow}</Chip>}
                <IconButton
                  icon="up"
                  label={words.form.up(name)}
                  disabled={at === 0}
                  onClick={() => move(-1)}
                />
                <IconButton
                  icon="down"
                  label={words.form.down(name)}
                  disabled={at === occasions.length - 1}
                  onClick={() => move(1)}
                />
                <IconButton
                  icon="trash"
                  label={words.form.remove(name)}
                  onClick={() => {
                    onOccasions(removedAt(occasions, at));
                    onOpen(null);
                  }}
                />
              </div>
              {open === at && (
                <OccasionEditor
                  occasion={one}
                  instead={inLanguages((each) => welcome[each].title)}
                  onEdit={(part) => onOccasions(editedAt(occasions, at, part))}
                />
              )}
            </li>
          );
        })}
      </ol>
      <div className={css['add']}>
        <Button icon="plus" disabled={occasions.length >= mostOccasions} onClick={() => add('days')}>
          {said.addDays}
        </Button>
        <Button icon="plus" disabled={occasions.length >= mostOccasions} onClick={() => add('hours')}>
          {said.addHours}
        </Button>
      </div>
    </fieldset>
  );
}

type Said = ReturnType<typeof useWords>['appearance'];

function whenOf({ days, hours }: Occasion, said: Said): string {
  const day = days && (days.from === days.until ? days.from : said.span(days.from, days.until));
  const time = hours && said.span(hours.from, hours.until);
  return [day ?? said.everyDay, ...(time ? [time] : [])].join(' ');
}

interface OccasionEditorProps {
  readonly occasion: Occasion;
  readonly instead: Record<'zh-CN' | 'zh-TW' | 'en', string>;
  readonly onEdit: (part: Partial<Occasion>) => void;
}

function OccasionEditor({ occasion, instead, onEdit }: OccasionEditorProps) {
  const said = useWords().appearance;
  const { days, hours, title } = occasion;
  const today = newOccasion('days', Date.now()).days;
  const morning = newOccasion('hours', 0).hours;
  return (
    <div className={css['occasionEditor']}>
      <ShortTexts
        label={said.welcomeTitle}
        longest={longestTitle}
        value={title}
        instead={instead}
        onText={(language, text) => onEdit({ title: { ...title, [language]: text } })}
      />
      <SwitchRow
        label={said.onDays}
        text={said.onDaysText}
        on={days !== null}
        onChange={(on) => onEdit({ days: on ? today : null })}
      >
        {days && (
          <div className={css['times']}>
            <DateField
              label={said.from}
              value={days.from}
              onChange={(from) => onEdit({ days: { ...days, from } })}
            />
            <DateField
              label={said.untilDay}
              value={days.until}
              wrong={daysAreWrong(occasion)}
              onChange={(until) => onEdit({ days: { ...days, until } })}
            />
          </div>
        )}
        {daysAreWrong(occasion) && <Problem text={said.daysWrong} />}
      </SwitchRow>
      <SwitchRow
        label={said.atHours}
        text={said.atHoursText}
        on={hours !== null}
        onChange={(on) => onEdit({ hours: on ? morning : null })}
      >
        {hours && (
          <div className={css['times']}>
            <TimeField
              label={said.from}
              value={hours.from}
              onChange={(from) => onEdit({ hours: { ...hours, from } })}
            />
            <TimeField
              label={said.until}
              value={hours.until}
              onChange={(until) => onEdit({ hours: { ...hours, until } })}
            />
          </div>
        )}
      </SwitchRow>
    </div>
  );
}
