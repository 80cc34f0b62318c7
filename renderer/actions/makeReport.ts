// Makes a report of the chart or of what is selected on it: what is drawn becomes the report's subject, the report becomes a PDF
// or a Word document.
import { AppError } from '../../shared/errors';
import type { RedactionSet } from '../../shared/redact/rules';
import { composeReport } from '../../shared/report/composeReport';
import { translatorOf } from '../../shared/messages';
import { viewBoxOf } from '../../shared/report/picture';
import type { Report } from '../../shared/report/Report';
import type { PicturedView, ReportSubject, ReportViews, ReportWishes } from '../../shared/report/ReportSubject';
import type { SectionId } from '../../shared/report/sections';
import type { DocxPicture } from '../../shared/report/writeDocx';
import type { Chart } from '../chart/Chart';
import { overlaySentences } from '../chart/overlays';
import { passingOf } from '../chart/passing';
import { drawableScale, rasterisePng } from '../pictures/rasterisePng';
import type { View } from '../pictures/views/View';
import { runDocx } from '../workers/runDocx';
import type { ActionContext } from './Action';
import { partOf, type ChartPart } from './chartPart';
import { chartSvg, defaultExport } from './exportPicture';
import { rememberHandling } from './evidence';
import { aboutLeaving } from './exportAbout';
import { runJob, type Job } from './job';
import { fileNameFor } from './makeSnapshot';
import { printPdf } from './printPdf';
import { leaving } from './redact';
import { done } from './report';
import { followedMoney } from './reportFlow';
import { boxesShown, flowShown, viewSvg } from './views';

export const reportKinds = ['pdf', 'docx'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface ReportChoice extends ReportWishes {
  readonly kind: ReportKind;
  readonly part: ChartPart;
  /** What is taken out for a partner; null for nothing. */
  readonly redaction: RedactionSet | null;
}

/** Wide enough for a sheet at print density, no wider: pixels. */
const docxPictureWidth = 2400;

async function subjectOf(context: ActionContext, choice: ReportChoice, hasFonts: boolean): Promise<ReportSubject> {
  const chart = partOf(context, choice.part);
  const { origin } = context.session.getState();
  const passing = passingOf(chart);
  const entities = chart.entities().filter(({ entity }) => passing.entities.has(entity.id));
  const links = chart.links().filter(({ link }) => passing.links.has(link.id));
  const hasPicture = choice.sections.some(({ id, isOn }) => id === 'picture' && isOn) && entities.length > 0;
  const { bringings, files } = broughtBy(chart);
  return {
    entities,
    links,
    leftOut: { entities: chart.entityCount - entities.length, links: chart.linkCount - links.length },
    filters: chart.dress.filters.filter(({ isOn }) => isOn).length,
    bringings,
    files,
    callouts: chart.dress.annotations.flatMap((note) => (note.is === 'callout' ? [note] : [])),
    timeZone: chart.dress.timeZone,
    chartTitle: chart.title,
    source: origin === null ? '' : [origin.name, origin.version].filter((part) => part !== '').join(', '),
    program: programName(context),
    picture: hasPicture
      ? await chartSvg(context, chart, { ...defaultExport, hasTitle: false }, hasFonts, choice.language)
      : null,
    paths: context.view.getState().paths?.reply ?? null,
    views: await viewsOf(context, choice, hasFonts),
    // For a partner there is the drawing, whose names are those of the redacted chart.
    flow: context.isRedacted === true ? null : followedMoney(context.view.getState().flow),
    grades: chart.dress.grades,
    analyses: overlaySentences(context.chart, translatorOf(choice.language)),
  };
}

/** Followed money and SIM boxes as they are shown, where the report has a place for them. */
async function viewsOf(
  context: ActionContext,
  { sections, language }: ReportChoice,
  hasFonts: boolean,
): Promise<ReportViews> {
  const isOn = (section: SectionId) => sections.some(({ id, isOn: on }) => id === section && on);
  const options = { theme: 'light', language, background: 'white', heading: null } as const;
  const pictured = async (view: View): Promise<PicturedView> => ({
    svg: await viewSvg(context, view, options, hasFonts),
    caption: [view.title, ...view.about].filter((part) => part !== '').join(' · '),
  });
  const flow = isOn('flow') ? flowShown(context, language) : null;
  const boxes = isOn('boxes') ? boxesShown(context, language) : { views: [], shown: 0, count: 0 };
  const pictures: PicturedView[] = [];
  for (const view of boxes.views) pictures.push(await pictured(view));
  const { withheld } = context.view.getState();
  return {
    flow: flow === null ? null : await pictured(flow),
    boxes: { pictures, shown: boxes.shown, count: boxes.count },
    withheld: withheld.flatMap((subject) => (subject === 'flow' ? ['flow'] : subject === 'box' ? ['boxes'] : [])),
  };
}

/** Only acts and files that something on this part of the chart rests on. */
function broughtBy(chart: Chart): Pick<ReportSubject, 'bringings' | 'files'> {
  const state = chart.state();
  const acts = new Set([...state.entities, ...state.links].flatMap(({ broughtBy: ids }) => ids));
  const named = new Set(
    [...state.entities.map(({ entity }) => entity.record), ...state.links.map(({ link }) => link.record)].map(
      (record) => record?.file,
    ),
  );
  return {
    bringings: state.bringings.filter(({ id }) => acts.has(id)),
    files: Object.fromEntries(Object.entries(state.files).filter(([file]) => named.has(file))),
  };
}

/** Entities and links; a larger picture takes seconds to draw, and is left out of what is shown before. */
const mostShown = 8000;

/** The report as it would be written now, for showing it; its picture bears no fonts. */
export async function reportNow(context: ActionContext, choice: ReportChoice): Promise<Report> {
  const sections = isLargeForShowing(context) ? choice.sections.filter(({ id }) => id !== 'picture') : choice.sections;
  return composeReport(await subjectOf(leaving(context, choice), { ...choice, sections }, false), {
    ...choice,
    sections,
  });
}

/** Whether `reportNow` leaves the picture out. */
export function isLargeForShowing({ chart }: ActionContext): boolean {
  return chart.entityCount + chart.linkCount > mostShown;
}

/** Rejects with CANCELLED once the job is cancelled. */
export async function reportBytes(
  context: ActionContext,
  choice: ReportChoice,
  job: Job,
): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, at } = choice;
  const subject = await subjectOf(context, choice, kind === 'docx');
  if (job.signal.aborted) throw new AppError('CANCELLED');
  return setReport(context, composeReport(subject, choice), { kind, at }, job);
}

interface Setting {
  readonly kind: ReportKind;
  /** ISO 8601 UTC; '' for a file that says no time. */
  readonly at: string;
}

/** The report as a file of this kind; for a document its pictures have their fonts inside. Rejects with CANCELLED once the job is cancelled. */
export async function setReport(
  context: ActionContext,
  report: Report,
  { kind, at }: Setting,
  job: Job,
): Promise<Uint8Array<ArrayBuffer>> {
  if (kind === 'pdf') return printPdf(context, job, { is: 'report', report }, at);
  const pictures: DocxPicture[] = [];
  for (const block of report.blocks) {
    if (block.is === 'picture') pictures.push(await pixelsOf(block.svg, job.signal));
  }
  const program = programName(context);
  return runDocx({ report: withoutDrawing(report), pictures, stamp: { program, at } }, job.signal);
}

function programName({ session }: ActionContext): string {
  return `Skein ${session.getState().appVersion}`.trim();
}

/** The document takes pixels; the drawing with its fonts need not travel. */
function withoutDrawing(report: Report): Report {
  return { ...report, blocks: report.blocks.map((block) => (block.is === 'picture' ? { ...block, svg: '' } : block)) };
}

async function pixelsOf(svg: string, signal: AbortSignal): Promise<DocxPicture> {
  const { width, height } = viewBoxOf(svg);
  const scale = drawableScale({ width, height }, Math.min(3, docxPictureWidth / width));
  return { png: await rasterisePng(svg, { scale }, signal), width, height };
}

/** Writes and saves; says so when it is done. Nothing happens when the analyst cancels. */
export async function saveReport(context: ActionContext, choice: ReportChoice): Promise<void> {
  const options = { label: 'report.work', lane: null } as const;
  await rememberHandling(context, choice.handling);
  const from = leaving(context, choice);
  const bytes = await runJob(context, options, (job) => reportBytes(from, choice, job));
  const about = aboutLeaving(from, choice);
  const suggestedName = fileNameFor(choice.title, choice.kind);
  const saved = await context.backend.call('report.save', { suggestedName, kind: choice.kind, bytes, about });
  if (saved !== null) done(context, 'report.saved', { name: saved.name });
}
