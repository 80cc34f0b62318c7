// Puts a report together from what is on the chart: pure, so that the same chart and wishes give the same report, whatever is
// then made of it (PDF, Word).
import { flowBlocks } from './flowBlocks';
import { gradeBlocks } from './gradeBlocks';
import type { Block, Report } from './Report';
import type { ReportSubject, ReportWishes } from './ReportSubject';
import type { SectionId } from './sections';
import { methodBlocks, provenanceBlocks } from './sourceBlocks';
import { entityBlocks, linkBlocks, pathBlocks, peopleBlocks } from './tableBlocks';
import { cutNote } from './tableParts';
import { momentWords, paragraphsOf, writerOf, type Writer } from './words';

/** A section that has nothing to say is left out with its heading. */
export function composeReport(subject: ReportSubject, wishes: ReportWishes): Report {
  const { title, handling, agency, logo, language, paper, sections, at } = wishes;
  const writer = writerOf(language, subject.timeZone);
  const { t } = writer;
  const isOn = new Set(sections.filter((section) => section.isOn).map(({ id }) => id));
  const has = (section: SectionId) => isOn.has(section);
  const blocks = sections
    .filter((section) => section.isOn)
    .flatMap(({ id }): readonly Block[] => {
      const content = contentOf(id, subject, wishes, has, writer);
      // The picture stands under the title by itself: its own heading says the same.
      if (content.length === 0 || id === 'picture') return content;
      return [{ is: 'heading', level: 1, text: t(`report.sections.${id}`) }, ...content];
    });
  return {
    language,
    paper,
    title,
    handling,
    agency,
    logo,
    pageWords: t('report.page', { page: '{page}', pages: '{pages}' }),
    writtenAt: at === '' ? '' : momentWords(at, writer),
    blocks,
  };
}

function contentOf(
  id: SectionId,
  subject: ReportSubject,
  { purpose }: ReportWishes,
  has: (section: SectionId) => boolean,
  writer: Writer,
): readonly Block[] {
  switch (id) {
    case 'purpose':
      return paragraphsOf(purpose).map((text) => ({ is: 'paragraph', text }));
    case 'picture':
      return pictureBlocks(subject, writer);
    case 'callouts':
      return calloutBlocks(subject);
    case 'people':
      return peopleBlocks(subject, writer);
    case 'paths':
      return pathBlocks(subject, writer);
    case 'flow':
      return [...viewBlocks(id, subject, writer), ...flowBlocks(subject.flow, writer)];
    case 'boxes':
      return viewBlocks(id, subject, writer);
    case 'entities':
      return entityBlocks(subject, writer);
    case 'links':
      return linkBlocks(subject, writer);
    case 'method':
      return methodBlocks(subject, has, writer);
    case 'provenance':
      return [...provenanceBlocks(subject, writer), ...gradeBlocks(subject, writer)];
  }
}

function pictureBlocks({ picture, entities, links, leftOut }: ReportSubject, { t }: Writer): readonly Block[] {
  if (picture === null) return [];
  const hidden = leftOut.entities + leftOut.links > 0 ? t('report.text.pictureLeftOut', leftOut) : '';
  const caption = t('report.text.picture', { entities: entities.length, links: links.length });
  return [{ is: 'picture', svg: picture, caption: [caption, hidden].filter((part) => part !== '').join(' ') }];
}

/** Views beside the chart, and what of them is left out. */
function viewBlocks(id: 'flow' | 'boxes', { views }: ReportSubject, writer: Writer): readonly Block[] {
  if (views === undefined) return [];
  if (views.withheld.includes(id)) return [{ is: 'note', text: writer.t('report.text.withheld') }];
  const { flow, boxes } = views;
  if (id === 'flow') return flow === null ? [] : [{ is: 'picture', ...flow }];
  const { pictures, shown, count } = boxes;
  return [...pictures.map((one): Block => ({ is: 'picture', ...one })), ...cutNote(shown, count, writer, 'boxesShown')];
}

/** In the order of their numbers; those that say nothing stand in the picture only. */
function calloutBlocks({ callouts }: ReportSubject): readonly Block[] {
  const items = callouts
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.nth - b.nth)
    .flatMap(({ nth, text }) => paragraphsOf(text).map((piece) => ({ nth, text: piece })));
  return items.length === 0 ? [] : [{ is: 'callouts', items }];
}
