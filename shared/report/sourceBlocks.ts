// How a report says what it rests on: the method in sentences, and the appendix of sources, questions and files.
import { broughtAt, type Bringing } from '../chartState';
import { whoDrew, whyDrawn } from '../drawnWords';
import type { EntityId } from '../ids';
import { inOrder } from '../textOrder';
import { flowMethod } from './flowBlocks';
import type { Block, TableColumn } from './Report';
import type { ReportSubject } from './ReportSubject';
import type { SectionId } from './sections';
import { cutNote, number, text } from './tableParts';
import { inCell, momentWords, nameWords, type Writer } from './words';

const mostActs = 500;

/** Sentences about what was counted and how, for the sections that are in the report. */
export function methodBlocks(
  subject: ReportSubject,
  has: (section: SectionId) => boolean,
  writer: Writer,
): readonly Block[] {
  const { t, zone } = writer;
  const { leftOut, filters, entities, links, analyses = [] } = subject;
  const sentences = [
    t('report.method.scope', { entities: entities.length, links: links.length }),
    leftOut.entities + leftOut.links === 0
      ? t('report.method.nothingLeftOut')
      : t('report.method.leftOut', { entities: leftOut.entities, links: leftOut.links, filters }),
    t('report.method.zone', { zone }),
    ...(has('picture') ? [t('report.method.picture')] : []),
    ...(has('picture') ? analyses : []),
    ...(has('people') ? [t('report.method.people')] : []),
    ...(has('links') ? [t('report.method.links')] : []),
    ...(has('paths') ? pathMethod(subject, writer) : []),
    ...(has('flow') ? [flowMethod(subject.flow, writer)] : []),
  ];
  return sentences.filter((sentence) => sentence !== '').map((sentence) => ({ is: 'paragraph', text: sentence }));
}

/** How paths were found; '' where none were. */
function pathMethod({ paths }: ReportSubject, { t }: Writer): readonly string[] {
  return [
    paths === null ? '' : t('report.method.paths', { looked: paths.looked }),
    paths?.isPartial === true ? t('report.method.partial') : '',
  ];
}

export function provenanceBlocks(subject: ReportSubject, writer: Writer): readonly Block[] {
  const { t } = writer;
  const { program, source, chartTitle, files, bringings, entities } = subject;
  const facts: [string, string][] = [
    [t('report.provenance.program'), program],
    ...(source === '' ? [] : [[t('report.provenance.source'), source] as [string, string]]),
    ...(chartTitle === '' ? [] : [[t('report.provenance.chart'), chartTitle] as [string, string]]),
    [t('report.provenance.zone'), writer.zone],
    [t('report.provenance.manifest'), t('report.provenance.beside')],
  ];
  const names = new Map(entities.map(({ entity }) => [entity.id, nameWords(entity)]));
  const acts = bringings.slice(0, mostActs);
  const actRows = acts.map((bringing, nth) => [
    String(nth + 1),
    momentWords(broughtAt(bringing), writer),
    ...actWords(bringing, names, writer),
  ]);
  const fileRows = Object.values(files)
    .toSorted((a, b) => inOrder(a.name, b.name) || inOrder(a.sha256, b.sha256))
    .map(({ name, sha256, importedAt }) => [inCell(name, writer), sha256, momentWords(importedAt, writer)]);
  return [
    { is: 'facts', rows: facts },
    ...tableWith(t('report.provenance.acts'), actColumns(writer), actRows),
    ...cutNote(acts.length, bringings.length, writer),
    ...tableWith(t('report.provenance.files'), fileColumns(writer), fileRows),
  ];
}

function tableWith(heading: string, columns: TableColumn[], rows: string[][]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: heading },
    { is: 'table', columns, rows },
  ];
}

function actColumns({ t }: Writer): TableColumn[] {
  return [
    number('', 6),
    text(t('report.columns.at'), 20),
    text(t('report.columns.what'), 14),
    text(t('report.columns.source'), 24),
    text(t('report.columns.question'), 39),
  ];
}

function fileColumns({ t }: Writer): TableColumn[] {
  return [text(t('report.columns.file'), 27), text('SHA-256', 55), text(t('report.columns.imported'), 18)];
}

/** What was done, on which source, asking what; of an expansion also whose neighbours were asked for. */
function actWords(bringing: Bringing, names: ReadonlyMap<EntityId, string>, writer: Writer): readonly string[] {
  const { t } = writer;
  if (bringing.kind === 'drawn') {
    return [whoDrew(bringing, writer), inCell(bringing.by, writer), inCell(whyDrawn(bringing, writer), writer)];
  }
  const { source, detail, question } = bringing.answer;
  const named = [source.name, source.version].filter((part) => part !== '').join(', ');
  const around = bringing.parents.flatMap((id) => names.get(id) ?? []).join(', ');
  const asked = [around, detail || question].filter((part) => part !== '').join(' · ');
  return [t(`panels.origin.kinds.${bringing.kind}`), inCell(named, writer), inCell(asked, writer)];
}
