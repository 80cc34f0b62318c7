// What changed as Markdown: the same list as the copied text, with headings, for reports that are written in it.
import type { Translator } from '../../../shared/messages';
import { nameOf, summaryLines, type ToldChanges } from './writeChanges';

/** Whole: nothing is left out of it, however long. No word of the charts is read as Markdown. */
export function changesMarkdown({ a, b, comparison, sections }: ToldChanges, { t }: Translator): string {
  const lines = [
    `# ${t('compare.report.title')}`,
    '',
    ...list([
      t('compare.report.earlier', { name: nameOf(a, { t }) }),
      t('compare.report.later', { name: nameOf(b, { t }) }),
      ...summaryLines(comparison, { t }),
    ]),
  ];
  for (const on of ['entity', 'link'] as const) {
    const own = sections.filter((section) => section.on === on);
    if (own.length === 0) continue;
    lines.push('', `## ${t(on === 'entity' ? 'compare.entities' : 'compare.links')}`);
    for (const { fate, label, count, rows } of own) {
      lines.push('', `### ${plain(t(`compare.sections.${fate}`, { label, count }))}`, '');
      for (const { text, ids, fields } of rows) {
        lines.push(...list([ids.length > 1 ? `${text} ×${String(ids.length)}` : text]));
        const nothing = t('connection.nothing');
        const changes = fields.map(
          ({ label: field, before, after }) =>
            `${field}${t('compare.colon')}${before || nothing} → ${after || nothing}`,
        );
        lines.push(...list(changes).map((line) => `  ${line}`));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function list(items: readonly string[]): readonly string[] {
  return items.map((item) => `- ${plain(item)}`);
}

/** One line in which no sign means anything (CommonMark 0.31.2, backslash escapes; and `~`, `|` of GitHub's). */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const escaped = line.replace(/[\\`*_[\]<>#&|~]/g, '\\$&');
  // At the start of an item these would begin a list of their own, or be a line or a heading.
  return escaped.replace(/^([+=-])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}
