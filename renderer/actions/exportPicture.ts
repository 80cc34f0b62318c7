// Exports the chart as a picture (PNG, SVG) or as a snapshot (JSON): main asks for the file's name and writes it.
import type { ExportKind } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { RedactionSet } from '../../shared/redact/rules';
import { writeSnapshot } from '../../shared/snapshot';
import { isFineAt, loadCoast } from '../chart/coast/coast';
import { charactersIn } from '../pictures/charactersIn';
import type { PictureGuides, PictureOptions } from '../pictures/PictureOptions';
import { rasterisePng } from '../pictures/rasterisePng';
import { writeSvg } from '../pictures/writeSvg';
import { standingGuides, type ShownLine } from '../state/layoutGuides';
import type { Action, ActionContext } from './Action';
import { rememberHandling } from './evidence';
import { questionsBehind } from './exportAbout';
import { runJob } from './job';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { redactedContext, redactionKey } from './redact';
import { done } from './report';
import { wordedLines } from './showGuides';

export interface ExportChoice {
  readonly kind: ExportKind;
  /** Pixels of the PNG for each chart unit. */
  readonly scale: number;
  readonly background: PictureOptions['background'];
  readonly hasLegend: boolean;
  readonly hasTitle: boolean;
  readonly handling: string;
  /** What is taken out for a partner; null for nothing. */
  readonly redaction: RedactionSet | null;
  /** `2026-06-14`; '' leaves it out, so that the same chart gives the same bytes on any day. */
  readonly date: string;
}

export const defaultExport: ExportChoice = {
  kind: 'png',
  scale: 2,
  background: 'white',
  hasLegend: true,
  hasTitle: true,
  handling: '',
  redaction: null,
  date: '',
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
    guides: await pictureGuides(context),
    fonts: [],
  };
}

async function pictureGuides({ chart, view }: ActionContext): Promise<PictureGuides | null> {
  const { layoutGuides, language } = view.getState();
  const guides = standingGuides(chart, layoutGuides);
  if (guides === null) return null;
  const worded = (lines: readonly ShownLine[]) => wordedLines(lines, language, chart.dress.timeZone);
  const { map } = guides;
  const coast = map === null ? null : { place: map, lines: await loadCoast(isFineAt(map.scale)) };
  return { rows: worded(guides.rows), columns: worded(guides.columns), coast };
}

/** The bytes of the export; rejects with PICTURE_TOO_LARGE, or CANCELLED once the signal is aborted. */
export async function exportBytes(
  context: ActionContext,
  choice: ExportChoice,
  signal: AbortSignal | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  if (choice.kind === 'json') return new TextEncoder().encode(writeSnapshot(makeSnapshot(context)));
  const options = await pictureOptions(context, choice);
  const fonts = await context.backend.call('font.subset', { text: charactersIn(context.chart, options) });
  const svg = writeSvg(context.chart, { ...options, fonts });
  if (signal?.aborted === true) throw new AppError('CANCELLED');
  return choice.kind === 'svg' ? new TextEncoder().encode(svg) : rasterisePng(svg, { scale: choice.scale });
}

/** Draws and saves; says so when it is done. Nothing happens when the analyst cancels. */
export async function exportChart(context: ActionContext, choice: ExportChoice, name: string): Promise<void> {
  const options = { label: 'actions.work.export', lane: null } as const;
  await rememberHandling(context, choice.handling);
  const { redaction } = choice;
  const from = redaction === null ? context : redactedContext(context, redaction, redactionKey());
  const bytes = await runJob(context, options, ({ signal }) => exportBytes(from, choice, signal));
  const about = { handling: choice.handling, questions: [...questionsBehind(from)], isRedacted: redaction !== null };
  const suggestedName = fileNameFor(name, choice.kind);
  const saved = await context.backend.call('export.save', { suggestedName, kind: choice.kind, bytes, about });
  if (saved !== null) done(context, 'actions.notices.exported', { name: saved.name });
}

export const exportPicture: Action = {
  id: 'exportPicture',
  label: 'actions.labels.exportPicture',
  shortcuts: ['Mod+E'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ dialog: 'export', menu: null }),
};
