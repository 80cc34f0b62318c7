// What the analyst thinks of the facts in a report: how reliable the source, how credible what it says, who may see it, and why.
import { entityType, linkType } from '../catalogue';
import { gradeText, type Grade } from '../dress/grade';
import { inOrder } from '../textOrder';
import type { Block } from './Report';
import type { ReportSubject } from './ReportSubject';
import { cutNote, text } from './tableParts';
import { capital, inCell, linkWords, nameWords, type Writer } from './words';

const mostGrades = 500;

/** A heading, a table and what its letters mean; [] where nothing in the report is graded. */
export function gradeBlocks({ grades, entities, links }: ReportSubject, writer: Writer): readonly Block[] {
  const { t } = writer;
  const about = aboutOf({ entities, links }, writer);
  const all = grades
    .flatMap((grade) => {
      const subject = about.get(`${grade.on} ${grade.id}`);
      return subject === undefined ? [] : [rowOf(grade, subject, writer)];
    })
    .sort((a, b) => inOrder(a.join('\n'), b.join('\n')));
  if (all.length === 0) return [];
  const columns = [
    text(t('evidence.grades.about'), 34),
    text(t('report.columns.field'), 14),
    text(t('evidence.grades.short'), 8),
    text(t('evidence.grades.handling'), 14),
    text(t('evidence.grades.note'), 30),
  ];
  const rows = all.slice(0, mostGrades);
  return [
    { is: 'heading', level: 2, text: t('evidence.grades.title') },
    { is: 'table', columns, rows },
    ...cutNote(rows.length, all.length, writer),
    { is: 'note', text: t('report.text.grades') },
  ];
}

interface About {
  readonly words: string;
  readonly fields: readonly { readonly name: string; readonly words: { readonly en: string; readonly zh: string } }[];
}

function aboutOf({ entities, links }: Pick<ReportSubject, 'entities' | 'links'>, writer: Writer): Map<string, About> {
  const names = new Map(entities.map(({ entity }) => [entity.id, nameWords(entity)]));
  const about = new Map<string, About>();
  for (const { entity } of entities) {
    about.set(`entity ${entity.id}`, { words: nameWords(entity), fields: entityType(entity.type).fields });
  }
  for (const { link } of links) {
    const words = `${names.get(link.from) ?? ''} → ${names.get(link.to) ?? ''}: ${linkWords(link, writer)}`;
    about.set(`link ${link.id}`, { words, fields: linkType(link.type).fields });
  }
  return about;
}

function rowOf(grade: Grade, { words, fields }: About, writer: Writer): string[] {
  const { field, handling, note } = grade;
  const known = fields.find(({ name }) => name === field)?.words[writer.language];
  const fieldWords = field === null ? '' : capital(known ?? field);
  return [words, fieldWords, gradeText(grade), handling, note.trim()].map((cell) => inCell(cell, writer));
}
