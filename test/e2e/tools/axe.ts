/** What of a page is not accessible, as axe tells it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const wcag: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export async function axeFaults(
  page: Page,
  rules: readonly string[] = [...wcag, 'best-practice'],
): Promise<readonly string[]> {
  const there = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder(there ? { page, axeSource: 'axe.version' } : { page })
    // Electron opens no second page, which is where axe would otherwise put its results together.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags([...rules])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
