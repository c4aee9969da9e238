/** Why signing in failed at which screen, in plain words with what to do about it. Attempts have no list that could be opened. */
import type { Today } from '../../../contract/today.ts';
import { tell } from '../../../contract/words/tell.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './reached.module.css';

export function Failures({ failures }: { readonly failures: Today['failures'] }) {
  const said = useWords().today;
  const language = useLanguage();
  return (
    <div className={css['frame']}>
      <table className={css['reached']}>
        <caption>{said.failures}</caption>
        <thead>
          <tr>
            <th scope="col">{said.kiosk}</th>
            <th scope="col">{said.reason}</th>
            <th scope="col" className={`${css['count']} ${css['short']}`}>
              {said.tries}
            </th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ kiosk, code, count }) => {
            const { what, todo } = tell(language, { code, detail: {} }).staff;
            return (
              <tr key={JSON.stringify([kiosk, code])}>
                <th scope="row" className={css['top']}>
                  <bdi title={kiosk}>{kiosk || said.noKiosk}</bdi>
                </th>
                <td className={css['why']} data-code={code}>
                  {what}
                  <small>{todo}</small>
                </td>
                <td className={`${css['count']} ${css['top']}`}>{counted(count, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
