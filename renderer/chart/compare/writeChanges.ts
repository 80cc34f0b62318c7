// What changed as a text for a report, and as a table.
import type { Translator } from '../../../shared/messages';
import type { ChangeRow, ChangeSection } from './changeRows';
import type { Comparison } from './compareStates';

export interface ComparedName {
  readonly title: string;
  /** When it was frozen or read, in words; '' when that says nothing. */
  readonly at: string;
}

/** Everything that is told of a comparison. */
export interface ToldChanges {
  readonly a: ComparedName;
  readonly b: ComparedName;
  readonly comparison: Comparison;
  readonly sections: readonly ChangeSection[];
}

/** Whole: nothing is left out of it, however long. */
export function changesText({ a, b, comparison, sections }: ToldChanges, { t }: Translator): string {
  const lines = [
    t('compare.report.title'),
    t('compare.report.earlier', { name: nameOf(a, { t }) }),
    t('compare.report.later', { name: nameOf(b, { t }) }),
    '',
    ...summaryLines(comparison, { t }),
  ];
  for (const on of ['entity', 'link'] as const) {
    const own = sections.filter((section) => section.on === on);
    if (own.length === 0) continue;
    lines.push('', t(on === 'entity' ? 'compare.entities' : 'compare.links'));
    for (const { fate, label, count, rows } of own) {
      lines.push(`  ${t(`compare.sections.${fate}`, { label, count })}`);
      for (const row of rows) lines.push(`    - ${rowText(row, { t })}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The title with the moment, where one says something. */
export function nameOf({ title, at }: ComparedName, { t }: Pick<Translator, 't'>): string {
  return at === '' ? title : t('compare.nameAt', { title, at });
}

/** How many are new, gone, changed and same; then how many stand or look different, when some do. */
export function summaryLines(comparison: Comparison, { t }: Pick<Translator, 't'>): readonly string[] {
  const { entities, links, moved, regrouped, restyled } = comparison;
  const facts = ({ come, gone, changed, same }: Comparison['entities'] | Comparison['links']) =>
    t('compare.counts', { come: come.length, gone: gone.length, changed: changed.length, same });
  const looks = [
    ...(moved > 0 ? [t('compare.moved', { count: moved })] : []),
    ...(regrouped > 0 ? [t('compare.regrouped', { count: regrouped })] : []),
    ...(restyled > 0 ? [t('compare.restyled', { count: restyled })] : []),
  ];
  return [
    `${t('compare.entities')}${t('compare.colon')}${facts(entities)}`,
    `${t('compare.links')}${t('compare.colon')}${facts(links)}`,
    ...(looks.length > 0 ? [looks.join(t('compare.comma'))] : []),
  ];
}

function rowText({ text, ids, fields }: ChangeRow, { t }: Pick<Translator, 't'>): string {
  const many = ids.length > 1 ? ` ×${String(ids.length)}` : '';
  if (fields.length === 0) return text + many;
  const nothing = t('connection.nothing');
  const changes = fields.map(({ label, before, after }) => `${label} ${before || nothing} → ${after || nothing}`);
  return `${text}${many}${t('compare.colon')}${changes.join(t('compare.semicolon'))}`;
}

/** One row for each field that changed, one for each that came or went. */
export function changesTable(sections: readonly ChangeSection[], { t }: Pick<Translator, 't'>) {
  const columns = (['kind', 'type', 'change', 'what', 'count', 'field', 'before', 'after'] as const).map((name) =>
    t(`compare.columns.${name}`),
  );
  const rows = sections.flatMap(({ on, fate, label, rows: all }) =>
    all.flatMap(({ text, ids, fields }) => {
      const kind = t(on === 'entity' ? 'compare.entity' : 'compare.link');
      const head = [kind, label, t(`compare.fates.${fate}`), text, String(ids.length)];
      const changes = fields.map(({ label: field, before, after }) => [...head, field, before, after]);
      return changes.length > 0 ? changes : [[...head, '', '', '']];
    }),
  );
  return { columns, rows };
}
