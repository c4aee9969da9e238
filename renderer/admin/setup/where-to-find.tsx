/** How to get AppID, AppSecret and callback domain on the Open Platform, step by step. */
import { useWords } from '../words/words.ts';
import css from './where-to-find.module.css';

export function WhereToFind() {
  const words = useWords();
  return (
    <details className={css['where']} open>
      <summary>{words.setup.where}</summary>
      <ol>
        {words.setup.whereSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
