/** One line above the page, and one thing to do about it. */
import css from './banner.module.css';
import { Icon } from './parts/icon.tsx';

interface BannerProps {
  readonly text: string;
  readonly action: string;
  readonly onAction: (() => void) | null;
}

export function Banner({ text, action, onAction }: BannerProps) {
  return (
    <aside className={css['banner']}>
      <Icon name="info" size={18} />
      <span>{text}</span>
      {onAction && (
        <button type="button" onClick={onAction}>
          {action}
          <Icon name="next" size={16} />
        </button>
      )}
    </aside>
  );
}
