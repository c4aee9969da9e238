/** Puts many screens on few sheets, so that they can be compared at a glance. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function drawSheets(browser, folder, drawn) {
  const groups = Map.groupBy ? Map.groupBy(drawn, nameOf) : grouped(drawn);
  const sheets = [];
  for (const [name, screens] of groups) {
    const columns = name.includes('portrait') ? 6 : 3;
    const html = join(folder, `sheet.${name}.html`);
    const cells = screens.map(
      ({ file }) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`,
    );
    await writeFile(
      html,
      `<meta charset="utf-8"><style>body{margin:8px;font:12px sans-serif;display:grid;gap:8px;
grid-template-columns:repeat(${columns},1fr)}figure{margin:0}img{width:100%;display:block}</style>${cells.join('')}`,
    );
    const page = await browser.newPage({ viewport: { width: 2000, height: 600 } });
    await page.goto(pathToFileURL(html).href);
    const png = join(folder, `sheet.${name}.png`);
    await page.screenshot({ path: png, fullPage: true });
    await page.close();
    sheets.push(png);
  }
  return sheets;
}

const nameOf = ({ shape, theme, language }) => `${shape}.${theme}.${language}`;

function grouped(drawn) {
  const groups = new Map();
  for (const one of drawn) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}
