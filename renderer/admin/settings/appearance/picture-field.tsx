/** One picture: chosen from the disk or dropped here, shown small, changed, removed. */
import { type DragEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useBridge, useDoing } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import css from './picture-field.module.css';
import { type PictureProblem, type PictureUse, readPicture } from './read-picture.ts';

interface PictureFieldProps {
  readonly use: PictureUse;
  readonly label: string;
  readonly hint: string;
  readonly file: string | null;
  /** Null removes it. */
  readonly onFile: (file: string | null) => void;
}

type Wrong = PictureProblem | 'refused' | 'notKept';

export function PictureField({ use, label, hint, file, onFile }: PictureFieldProps) {
  const words = useWords();
  const said = words.appearance;
  const bridge = useBridge();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, run] = useDoing();
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);

  /** As it is once the picture is kept: staff may have typed in other fields. Null when they have left the page. */
  const told = useRef<((file: string | null) => void) | null>(null);
  useLayoutEffect(() => {
    told.current = onFile;
    return () => {
      told.current = null;
    };
  });

  const take = async (chosen: File | undefined) => {
    if (!chosen || busy || reading) return;
    setWrong(null);
    setReading(true);
    const picture = await readPicture(chosen, use);
    setReading(false);
    if (!picture.ok) return setWrong(picture.problem);
    const answer = await run(() => bridge.ask['appearance.keepPicture']({ bytes: picture.bytes }));
    if (answer.ok) told.current?.(answer.value);
    else setWrong(answer.failure.code === 'ipc.bad-request' ? 'refused' : 'notKept');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a place to drop on that is laid out as a row
    <div
      role="group"
      className={fieldCss['field']}
      aria-labelledby={id}
      aria-describedby={`${id}-note`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span id={id} className={fieldCss['label']}>
        {label}
      </span>
      <div className={css['place']} data-over={over || undefined}>
        {file === null ? (
          <span className={css['empty']}>{said.dropHere}</span>
        ) : (
          <img className={css['picture']} data-use={use} src={`/picture/${file}`} alt={said.chosen(label)} />
        )}
        <span className={css['actions']}>
          <Button busy={busy || reading} onClick={() => input.current?.click()}>
            {file === null ? said.choose : words.common.change}
          </Button>
          {file !== null && (
            <Button kind="quiet" onClick={() => onFile(null)}>
              {words.common.remove}
            </Button>
          )}
        </span>
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          aria-label={label}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            void take(chosen);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <div className={fieldCss['note']} id={`${id}-note`} aria-live="polite">
        {wrong ? <Problem text={said.pictureProblem[wrong]} /> : hint}
      </div>
    </div>
  );
}
