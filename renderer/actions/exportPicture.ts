// Exports the chart or what is selected on it as a picture (PNG, SVG, PDF), or the chart as a snapshot (JSON): main asks for the file's name and writes it.
import type { ExportKind } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { Language } from '../../shared/messages';
import type { RedactionSet } from '../../shared/redact/rules';
import type { Paper } from '../../shared/report/paper';
import { viewBoxOf } from '../../shared/report/picture';
import type { Tiles } from '../../shared/report/poster';
import { writeSnapshot } from '../../shared/snapshot';
import type { Chart } from '../chart/Chart';
import { isFineAt, loadCoast } from '../chart/coast/coast';
import { charactersIn } from '../pictures/charactersIn';
import type { PictureGuides, PictureOptions } from '../pictures/PictureOptions';
import { drawableScale, rasterisePng } from '../pictures/rasterisePng';
import { writeSvg } from '../pictures/writeSvg';
import type { ExportSubject } from '../state/view';
import { standingGuides, type ShownGuides, type ShownLine } from '../state/layoutGuides';
import type { Action, ActionContext } from './Action';
import { partOf, type ChartPart } from './chartPart';
import { rememberHandling } from './evidence';
import { aboutLeaving } from './exportAbout';
import { runJob, type Job } from './job';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { printPdf } from './printPdf';
import { leaving } from './redact';
import { done, inform } from './report';
import { wordedLines } from './showGuides';
import { questionsBehindView, viewShown, viewSvg } from './views';

export interface ExportChoice {
  readonly kind: ExportKind;
  readonly subject: ExportSubject;
  /** A snapshot always holds the whole chart. */
  readonly part: ChartPart;
  /** Pixels of the PNG for each chart unit. */
  readonly scale: number;
  readonly background: PictureOptions['background'];
  readonly hasLegend: boolean;
  /** The scale of time beneath the chart, where the layout shows none. */
  readonly hasTime: boolean;
  readonly hasTitle: boolean;
  readonly handling: string;
  /** What is taken out for a partner; null for nothing. */
  readonly redaction: RedactionSet | null;
  /** `2026-06-14`; '' leaves it out, so that the same chart gives the same bytes on any day. */
  readonly date: string;
  /** Of the PDF: the paper, and how many sheets the picture is spread over. */
  readonly paper: Paper;
  readonly tiles: Tiles;
}

export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The scale of a PNG that was too large at the scale asked for; null when it is as it was asked. */
  readonly reducedTo: number | null;
}

export const defaultExport: ExportChoice = {
  kind: 'png',
  subject: 'chart',
  part: 'chart',
  scale: 2,
  background: 'white',
  hasLegend: true,
  hasTime: true,
  hasTitle: true,
  handling: '',
  redaction: null,
  date: '',
  paper: { size: 'a4', isLandscape: true },
  tiles: { columns: 1, rows: 1 },
};

/** Dots per inch at scale 1: the reference pixel of CSS. */
export const dpiAtScaleOne = 96;

async function pictureOptions(context: ActionContext, choice: ExportChoice): Promise<PictureOptions> {
  const { view, session, chart } = context;
  const { theme, language } = view.getState();
  const { source } = session.getState();
  const heading = {
    title: chart.title,
    source: source?.name ?? '',
    known: source === null ? null : { entities: source.entities, links: source.links },
    date: choice.date,
    handling: choice.handling,
  };
  return {
    theme,
    language,
    background: choice.background,
    hasLegend: choice.hasLegend,
    heading: choice.hasTitle ? heading : null,
    ...(await timeAndGuides(context, choice)),
    fonts: [],
  };
}

/** A layout that goes by time has a scale of its own, and two would not agree. */
async function timeAndGuides({ chart, view }: ActionContext, { hasTime }: ExportChoice) {
  const { layoutGuides, language } = view.getState();
  const standing = standingGuides(chart, layoutGuides);
  const isTimed = standing?.columns.some(({ mark }) => typeof mark === 'number') === true;
  const guides = standing === null ? null : await pictureGuides(chart, standing, language);
  return { hasTime: hasTime && !isTimed, guides };
}

async function pictureGuides(chart: Chart, guides: ShownGuides, language: Language): Promise<PictureGuides> {
  const worded = (lines: readonly ShownLine[]) => wordedLines(lines, language, chart.dress.timeZone);
  const { map } = guides;
  const coast = map === null ? null : { place: map, lines: await loadCoast(isFineAt(map.scale)) };
  return { rows: worded(guides.rows), columns: worded(guides.columns), coast };
}

/** The picture of a part of the chart as SVG text, its fonts inside only when they are asked for. */
export async function chartSvg(
  context: ActionContext,
  chart: Chart,
  choice: ExportChoice,
  hasFonts: boolean,
  language = context.view.getState().language,
): Promise<string> {
  const options = { ...(await pictureOptions(context, choice)), language };
  if (!hasFonts) return writeSvg(chart, options);
  const fonts = await context.backend.call('font.subset', { text: charactersIn(chart, options) });
  return writeSvg(chart, { ...options, fonts });
}

/** The export's bytes; rejects with PICTURE_TOO_LARGE when the drawing surface fails, or CANCELLED once the job is cancelled. */
export async function exported(context: ActionContext, choice: ExportChoice, job: Job): Promise<Exported> {
  const { kind } = choice;
  if (kind === 'json') return plain(new TextEncoder().encode(writeSnapshot(makeSnapshot(context))));
  const svg = await subjectSvg(context, choice, kind !== 'pdf');
  if (job.signal.aborted) throw new AppError('CANCELLED');
  if (kind === 'svg') return plain(new TextEncoder().encode(svg));
  if (kind === 'pdf') return plain(await pdfOf(context, choice, svg, job));
  const scale = drawableScale(viewBoxOf(svg), choice.scale);
  const bytes = await rasterisePng(svg, { scale }, job.signal);
  return { bytes, reducedTo: scale === choice.scale ? null : scale };
}

/** An empty text for a view that is not there: `exportChart` asks before. */
async function subjectSvg(context: ActionContext, choice: ExportChoice, hasFonts: boolean): Promise<string> {
  const { subject, part } = choice;
  if (subject === 'chart') return chartSvg(context, partOf(context, part), choice, hasFonts);
  const view = viewShown(context, subject);
  return view === null ? '' : viewSvg(context, view, await pictureOptions(context, choice), hasFonts);
}

function plain(bytes: Uint8Array<ArrayBuffer>): Exported {
  return { bytes, reducedTo: null };
}

function pdfOf(context: ActionContext, { paper, tiles, date }: ExportChoice, svg: string, job: Job) {
  const { t } = context.translator();
  const pageWords = t('report.page', { page: '{page}', pages: '{pages}' });
  const print = { is: 'picture', paper, tiles, pageWords, title: context.chart.title, svg } as const;
  return printPdf(context, job, print, date === '' ? '' : new Date().toISOString());
}

/** Draws and saves; says so when it is done. Nothing happens when the analyst cancels. */
export async function exportChart(context: ActionContext, choice: ExportChoice, name: string): Promise<void> {
  const options = { label: 'actions.work.export', lane: null } as const;
  await rememberHandling(context, choice.handling);
  const from = leaving(context, choice);
  const { subject } = choice;
  if (subject !== 'chart' && viewShown(from, subject) === null) return inform(context, 'evidence.redact.refused');
  const { bytes, reducedTo } = await runJob(context, options, (job) => exported(from, choice, job));
  const about = aboutLeaving(from, choice, questionsBehindView(from, subject));
  const suggestedName = fileNameFor(name, choice.kind);
  const saved = await context.backend.call('export.save', { suggestedName, kind: choice.kind, bytes, about });
  if (saved === null) return;
  done(context, 'actions.notices.exported', { name: saved.name });
  if (reducedTo !== null) inform(context, 'report.reduced', { dpi: Math.floor(reducedTo * dpiAtScaleOne) });
}

/** The dialog, for the chart or for a view beside it. */
export function openExport({ view }: ActionContext, exportOf: ExportSubject): void {
  view.setState({ dialog: 'export', menu: null, exportOf });
}

export const exportPicture: Action = {
  id: 'exportPicture',
  label: 'actions.labels.exportPicture',
  shortcuts: ['Mod+E'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => openExport(context, 'chart'),
};
