import { useWords } from '../words/words.ts';
import { IconButton } from './button.tsx';
import { copyText } from './copy.ts';
import { useToast } from './toast.tsx';

/** Copies, and says whether that worked. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useWords();
  const say = useToast();
  const copy = async () => {
    say((await copyText(text)) ? words.common.copied : words.common.copyFailed);
  };
  return <IconButton icon="copy" label={label} onClick={copy} />;
}
