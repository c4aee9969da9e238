/** How far attempts came at each screen and in each way: where visitors are lost. A plain table; nobody's names are kept. */
import type { Today } from '../../../contract/today.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './reached.module.css';

const steps = ['opened', 'scanned', 'confirmed', 'greeted', 'declined', 'failed'] as const;
const tones: Partial<Record<(typeof steps)[number], string>> = { declined: 'warn', failed: 'bad' };

export function Reached({ by }: { readonly by: Today['funnelBy'] }) {
  const said = useWords().today;
  const language = useLanguage();
  return (
    // Wider than a narrow window in some languages.
    <div className={css['frame']}>
      <table className={css['reached']}>
        <caption>{said.funnelBy}</caption>
        <thead>
          <tr>
            <th scope="col">{said.kiosk}</th>
            <th scope="col">{said.channel}</th>
            {steps.map((step) => (
              <th key={step} scope="col" className={css['count']}>
                {said.steps[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {by.map((one) => (
            <tr key={JSON.stringify([one.kiosk, one.way])}>
              <th scope="row">
                <bdi title={one.kiosk}>{one.kiosk || said.noKiosk}</bdi>
              </th>
              <td>{said.ways[one.way]}</td>
              {steps.map((step) => (
                <td key={step} className={css['count']} data-tone={one[step] > 0 ? tones[step] : undefined}>
                  {counted(one[step], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
