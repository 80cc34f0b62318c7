// What changed as a report: which two, how much, both in one picture, then a table for each kind of change.
import type { Translator } from '../../../shared/messages';
import type { Block, Report, TableBlock, TableColumn } from '../../../shared/report/Report';
import { inCell, writerOf, type Writer } from '../../../shared/report/words';
import type { ChangeRow, ChangeSection } from './changeRows';
import { nameOf, summaryLines, type ToldChanges } from './writeChanges';

/** Of one table; what is more stands in the next. */
const mostRows = 50_000;

interface Wishes {
  readonly title: string;
  /** SVG of both charts in one. */
  readonly picture: string;
  readonly handling: string;
  readonly zone: string;
}

/** Whole: every change is in it. It says no time of its own, so that the same two charts give the same bytes. */
export function changesReport(told: ToldChanges, wishes: Wishes, { t, language }: Translator): Report {
  const writer = writerOf(language, wishes.zone);
  const facts: [string, string][] = [
    [t('compare.dialog.earlier'), inCell(nameOf(told.a, { t }), writer)],
    [t('compare.dialog.later'), inCell(nameOf(told.b, { t }), writer)],
  ];
  const blocks: readonly Block[] = [
    { is: 'facts', rows: facts },
    ...summaryLines(told.comparison, { t }).map((text): Block => ({ is: 'paragraph', text })),
    { is: 'picture', svg: wishes.picture, caption: t('compare.report.picture') },
    ...(['entity', 'link'] as const).flatMap((on) => blocksOf(on, told.sections, writer)),
  ];
  return {
    language,
    paper: { size: 'a4', isLandscape: false },
    title: wishes.title,
    handling: wishes.handling,
    agency: '',
    logo: null,
    pageWords: t('report.page', { page: '{page}', pages: '{pages}' }),
    writtenAt: '',
    blocks: [...blocks],
  };
}

function blocksOf(on: ChangeSection['on'], sections: readonly ChangeSection[], writer: Writer): readonly Block[] {
  const own = sections.filter((section) => section.on === on);
  if (own.length === 0) return [];
  const { t } = writer;
  return [
    { is: 'heading', level: 1, text: t(on === 'entity' ? 'compare.entities' : 'compare.links') },
    ...own.flatMap(({ fate, label, count, rows }): readonly Block[] => [
      { is: 'heading', level: 2, text: t(`compare.sections.${fate}`, { label, count }) },
      ...tables(rows, writer),
    ]),
  ];
}

function tables(rows: readonly ChangeRow[], writer: Writer): readonly TableBlock[] {
  const { t } = writer;
  const isChanged = rows.some(({ fields }) => fields.length > 0);
  const column = (name: 'what' | 'count' | 'field' | 'before' | 'after', share: number): TableColumn => ({
    title: t(`compare.columns.${name}`),
    share,
    isNumber: name === 'count',
  });
  const columns = isChanged
    ? [column('what', 40), column('field', 16), column('before', 22), column('after', 22)]
    : [column('what', 88), column('count', 12)];
  const cells = rows.flatMap(({ text, ids, fields }) =>
    isChanged ? fields.map(({ label, before, after }) => [text, label, before, after]) : [[text, String(ids.length)]],
  );
  const set = cells.map((row) => row.map((cell) => inCell(cell, writer)));
  const found: TableBlock[] = [];
  for (let at = 0; at < set.length; at += mostRows)
    found.push({ is: 'table', columns, rows: set.slice(at, at + mostRows) });
  return found;
}
