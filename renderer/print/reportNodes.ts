// The parts of a report as elements of the page.
import type { Report, TableColumn } from '../../shared/report/Report';
import { element } from './nodes';

export function titleBlock({ title, agency, logo }: Report): HTMLElement {
  const words = element(
    'div',
    '',
    ...(agency === '' ? [] : [element('div', 'agency', agency)]),
    element('h1', '', title),
  );
  if (logo === null) return element('div', 'title-block', words);
  const image = element('img', 'logo') as HTMLImageElement;
  image.alt = agency;
  image.src = `data:image/${logo.kind};base64,${logo.base64}`;
  [image.width, image.height] = withinLogo(logo.width, logo.height);
  return element('div', 'title-block', image, words);
}

/** Pixels of a logo on paper: as large as 150 × 75 holds. */
function withinLogo(width: number, height: number): [number, number] {
  const scale = Math.min(150 / width, 75 / height);
  return [Math.round(width * scale), Math.round(height * scale)];
}

/** A table without a head; shares of its columns in percent. */
export function plainTable(className: string, shares: readonly number[]): HTMLTableElement {
  const table = element('table', className) as HTMLTableElement;
  table.append(columnsOf(shares), element('tbody', ''));
  return table;
}

export function tableOf(columns: readonly TableColumn[]): HTMLTableElement {
  const table = element('table', '') as HTMLTableElement;
  const heads = columns.map(({ title, isNumber }) => element('th', isNumber ? 'number' : '', title));
  table.append(
    columnsOf(columns.map(({ share }) => share)),
    element('thead', '', element('tr', '', ...heads)),
    element('tbody', ''),
  );
  return table;
}

export function rowOf(columns: readonly TableColumn[], cells: readonly string[]): HTMLElement {
  const made = columns.map(({ isNumber }, nth) =>
    element('td', isNumber ? 'number' : '', ...withWholeDays(cells[nth] ?? '')),
  );
  return element('tr', '', ...made);
}

export function factRow([label, words]: readonly [string, string]): HTMLElement {
  return element('tr', '', element('th', '', label), element('td', '', ...withWholeDays(words)));
}

/** The words with each day in one piece: a line may break before `2026-03-01`, and not within it. */
function withWholeDays(words: string): readonly (Node | string)[] {
  return words
    .split(/(\d{4}-\d{2}-\d{2})/)
    .map((part, nth) => (nth % 2 === 0 ? part : element('span', 'day', part)))
    .filter((part) => part !== '');
}

export function callOutRow({ nth, text }: { readonly nth: number; readonly text: string }): HTMLElement {
  return element('tr', '', element('td', '', element('span', 'nth', String(nth))), element('td', '', text));
}

function columnsOf(shares: readonly number[]): HTMLElement {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => {
    const column = element('col', '') as HTMLTableColElement;
    column.width = `${((100 * share) / all).toFixed(2)}%`;
    return column;
  });
  return element('colgroup', '', ...columns);
}
