// The gallery of frozen snapshots: those inside the case, or where no case keeps any, those in files of late. They are opened
// beside the chart, compared, named and deleted; what they hold never changes.
import type { KeptSnapshot } from '../../shared/caseWork';
import type { ReadSnapshot } from '../../shared/contracts/compare';
import { AppError } from '../../shared/errors';
import { parseSnapshot, writeSnapshot } from '../../shared/snapshot';
import { chartOf } from '../chart/compare/compareStates';
import { readMarks } from '../pictures/readMarks';
import { rasterisePng } from '../pictures/rasterisePng';
import type { Action, ActionContext } from './Action';
import { beginFrozen } from './charts';
import { chartNow, compareCharts } from './compare';
import { syncHistory } from './edit';
import { chartSvg, defaultExport } from './exportPicture';
import { runJob } from './job';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { recentFiles } from './openFile';
import { done } from './report';
import { saveSnapshotAs } from './saveSnapshot';
import { closeDialog } from './window';

/** A snapshot as the gallery shows it; its text is read when something is done with it. */
export interface GalleryItem {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly entities: number;
  readonly links: number;
  /** '' for none. */
  readonly thumbnailBase64: string;
  /** Null for one inside the case. */
  readonly read: ReadSnapshot | null;
}

export interface Gallery {
  /** Whether these are the case's own; else they are files. */
  readonly isCase: boolean;
  readonly items: readonly GalleryItem[];
}

/** Newest first. Files that are no snapshot, or cannot be read any more, are left out. */
export async function loadGallery(context: ActionContext): Promise<Gallery> {
  const { source } = context.session.getState();
  const kept = await context.backend.call('work.snapshots.list', {});
  if (kept.length > 0) return { isCase: true, items: kept.map(ofCase) };
  const read: ReadSnapshot[] = [];
  for (const file of await recentFiles(context)) {
    if (!file.name.toLowerCase().endsWith('.json')) continue;
    const one = await context.backend.call('compare.read', { token: file.token }).catch(() => null);
    if (one !== null) read.push(one);
  }
  if (read.length === 0) return { isCase: source?.kind === 'casefile', items: [] };
  const items = await Promise.all(read.map((one) => ofFile(context, one)));
  return { isCase: false, items: items.toSorted((a, b) => (a.at < b.at ? 1 : -1)) };
}

function ofCase({ id, title, note, keptAt, entities, links, thumbnailBase64 }: KeptSnapshot): GalleryItem {
  return { id, title, note, at: keptAt, entities, links, thumbnailBase64, read: null };
}

async function ofFile(context: ActionContext, read: ReadSnapshot): Promise<GalleryItem> {
  const { snapshot, file } = read;
  const { chart, savedAt } = snapshot;
  const picture = await thumbnailOf({ ...context, chart: chartOf(chart) }).catch(() => new Uint8Array());
  return {
    id: file.token,
    title: chart.title || file.name,
    note: file.name,
    at: savedAt,
    entities: chart.entities.length,
    links: chart.links.length,
    thumbnailBase64: btoa(String.fromCharCode(...picture)),
    read,
  };
}

/** Pixels. */
const thumbnail = { width: 320, height: 200 } as const;
/** Entities and links; a larger chart takes seconds to draw and has no thumbnail. */
const mostDrawn = 8000;

/** The chart as a small PNG, the same bytes for the same chart; none for an empty or a very large one. */
async function thumbnailOf(context: ActionContext): Promise<Uint8Array<ArrayBuffer>> {
  const { chart } = context;
  if (chart.entityCount === 0 || chart.entityCount + chart.linkCount > mostDrawn) return new Uint8Array();
  const choice = { ...defaultExport, kind: 'svg', hasLegend: false, hasTime: false, hasTitle: false } as const;
  const svg = await chartSvg(context, chart, choice, true);
  const { width, height } = readMarks(svg);
  return rasterisePng(svg, { scale: Math.min(1, thumbnail.width / width, thumbnail.height / height) });
}

/** Freezes the chart into the case; where none can keep it, into a file. */
export async function keepSnapshot(context: ActionContext): Promise<void> {
  const { chart, history, session, backend, translator } = context;
  const { version } = chart;
  const snapshot = makeSnapshot(context);
  const title = (chart.title || translator().t('actions.newChart')).slice(0, 500);
  const picture = await runJob(context, { label: 'actions.work.export', lane: null }, () => thumbnailOf(context));
  const text = writeSnapshot(snapshot);
  try {
    await backend.call('work.snapshots.keep', { title, note: '', text, thumbnail: picture });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_KEPT') throw error;
    await saveSnapshotAs.run(context);
    return;
  }
  if (chart.version === version) {
    history.markSaved();
    session.setState({ frozen: { title, at: snapshot.savedAt } });
    syncHistory(context);
  }
  done(context, 'gallery.kept', { title });
}

async function read(context: ActionContext, item: GalleryItem): Promise<ReadSnapshot['snapshot']> {
  return item.read?.snapshot ?? parseSnapshot(await textOf(context, item), item.title);
}

/** The very text that the case keeps. */
async function textOf({ backend }: ActionContext, { id }: GalleryItem): Promise<string> {
  return (await backend.call('work.snapshots.read', { id })).text;
}

/** Shows the snapshot as a tab of its own; edits there make another chart. */
export async function openKept(context: ActionContext, item: GalleryItem): Promise<void> {
  const snapshot = await read(context, item);
  closeDialog(context);
  beginFrozen(context, snapshot, item.title);
}

/** Compares two of them, the earlier with the later; or one with the chart as it is now. */
export async function compareKept(context: ActionContext, items: readonly GalleryItem[]): Promise<void> {
  const [one, other] = items.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (one === undefined) return;
  const side = async (item: GalleryItem) => {
    const { chart } = await read(context, item);
    return { title: item.title, at: item.at, state: chart };
  };
  const later = other === undefined ? chartNow(context) : await side(other);
  await compareCharts(context, await side(one), later);
}

export async function renameKept(
  { backend }: ActionContext,
  { id }: GalleryItem,
  title: string,
  note: string,
): Promise<void> {
  await backend.call('work.snapshots.rename', { id, title, note });
}

export async function removeKept(context: ActionContext, { id, title }: GalleryItem): Promise<void> {
  await context.backend.call('work.snapshots.remove', { id });
  done(context, 'gallery.removed', { title });
}

/** The very snapshot as a file. Nothing happens when the analyst cancels. */
export async function exportKept(context: ActionContext, item: GalleryItem): Promise<void> {
  const text = item.read === null ? await textOf(context, item) : writeSnapshot(item.read.snapshot);
  const suggestedName = fileNameFor(item.title, 'json');
  const file = await context.backend.call('snapshot.save', { suggestedName, token: null, text });
  if (file !== null) done(context, 'actions.notices.saved', { name: file.name });
}

const keep: Action = {
  id: 'keepSnapshot',
  label: 'gallery.keep',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: keepSnapshot,
};

const openGallery: Action = {
  id: 'openGallery',
  label: 'gallery.open',
  shortcuts: ['Mod+G'],
  isEnabled: ({ session }) => session.getState().source !== null,
  run: ({ view }) => view.setState({ dialog: 'gallery', menu: null, expandCard: null }),
};

export const galleryActions: readonly Action[] = [keep, openGallery];
