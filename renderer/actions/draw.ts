// Drawing by hand: entities and links that the analyst knows of and no source does. They are edits like any other; what a
// source is asked leaves them out (`askable.ts`).
import { captionOf, captionOfEntity, entityType, keyOf } from '../../shared/catalogue';
import type { DrawnBringing } from '../../shared/chartState';
import { drawnId, isDrawn } from '../../shared/drawn';
import type { Entity, Link } from '../../shared/graph';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Language } from '../../shared/messages';
import type { Fields } from '../../shared/value';
import { nextBringingId } from '../chart/bringingIds';
import { bundleShown } from '../chart/bundleShown';
import type { Chart } from '../chart/Chart';
import { drawEntity, drawLink, eraseLinks, redrawEntity, redrawLink } from '../chart/commands/draw';
import { removeEntities } from '../chart/commands/removeEntities';
import type { DrawForm } from '../state/drawing';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { say, setHand } from './hand';
import { inform } from './report';
import { select, selectBundle, selected } from './select';

export interface DrawnEntity {
  readonly type: string;
  readonly fields: Fields;
  /** '' lets it follow from the fields. */
  readonly caption: string;
  readonly note: string;
}

export interface DrawnLink {
  readonly type: string;
  readonly from: EntityId;
  readonly to: EntityId;
  readonly fields: Fields;
  readonly note: string;
}

type EntityForm = Extract<DrawForm, { readonly is: 'entity' }>;
type LinkForm = Extract<DrawForm, { readonly is: 'link' }>;

function openForm({ view }: ActionContext, drawing: DrawForm): void {
  const dialog = drawing.is === 'entity' ? 'drawEntity' : 'drawLink';
  view.setState({ drawing, dialog, menu: null, expandCard: null });
}

function bringingFor({ chart, session }: ActionContext, note: string): DrawnBringing {
  const id = nextBringingId(chart.bringings.keys());
  const [at, by] = [new Date().toISOString(), session.getState().analyst];
  return { id, kind: 'drawn', parents: [], at, by, note, derived: null };
}

/** What follows from the fields; of nothing the word for the type, as people read it. */
export function usualCaption(type: string, fields: Fields, language: Language): string {
  const caption = captionOf(type, fields, keyOf(type, fields));
  return caption === type ? entityType(type).words.one[language] : caption;
}

/** What the form says, as one edit: a new entity where the form was opened, or the one that it is about. */
export function takeEntity(context: ActionContext, form: EntityForm, said: DrawnEntity): void {
  const { chart } = context;
  const { type, fields, note } = said;
  const id = form.id ?? drawnId<EntityId>(crypto.randomUUID());
  const key = keyOf(type, fields);
  const caption = said.caption || usualCaption(type, fields, context.translator().language);
  const it: Entity = { id, type, key, caption, fields, record: null };
  if (form.id !== null) edit(context, { key: 'drawn.edits.redraw' }, redrawEntity(chart, { it, note }));
  else {
    const name = { key: 'drawn.edits.drawEntity', params: { caption } } as const;
    edit(context, name, drawEntity(chart, { it, ...form.at, bringing: bringingFor(context, note) }));
  }
  select(context, [id], 'only');
}

/** The same for a link. */
export function takeLink(context: ActionContext, form: LinkForm, said: DrawnLink): void {
  const { chart } = context;
  const { note, ...facts } = said;
  const id = form.id ?? drawnId<LinkId>(crypto.randomUUID());
  const it: Link = { id, ...facts, record: null };
  if (form.id !== null) edit(context, { key: 'drawn.edits.redraw' }, redrawLink(chart, { it, note }));
  else {
    const bringing = bringingFor(context, note);
    edit(context, { key: 'drawn.edits.drawLink' }, drawLink(chart, { it, bringing }));
  }
  const bundle = [bundleId(it.from, it), bundleId(it.to, it)].find((one) => bundleShown(chart, one) !== undefined);
  if (bundle !== undefined) selectBundle(context, bundle);
}

/** Of a line between the two that begins at `from`; undirected ones may begin at either end. */
function bundleId(from: EntityId, link: Link): string {
  return `${from}|${link.type}|${from === link.from ? link.to : link.from}|drawn`;
}

/** Another entity of that type and key that is on the chart already; what has no key is like no other. */
export function sameOnChart(chart: Chart, type: string, fields: Fields, id: EntityId | null): string | null {
  const key = keyOf(type, fields);
  if (key === '') return null;
  const same = chart.entities().find(({ entity }) => entity.id !== id && entity.type === type && entity.key === key);
  return same === undefined ? null : captionOfEntity(same.entity);
}

/** Further away than this, two signs and their captions do not touch. */
const roomPx = 56;

/** That place, or the nearest of some around it where nothing stands. */
function freePlace(chart: Chart, at: { readonly x: number; readonly y: number }) {
  const isFree = (x: number, y: number) =>
    chart.entities().every((it) => it.isHidden || Math.hypot(it.x - x, it.y - y) >= roomPx);
  for (let ring = 0; ring <= 6; ring += 1) {
    const places = Math.max(1, ring * 8);
    for (let nth = 0; nth < places; nth += 1) {
      const angle = (2 * Math.PI * nth) / places;
      const [x, y] = [at.x + ring * 40 * Math.cos(angle), at.y + ring * 40 * Math.sin(angle)];
      if (isFree(x, y)) return { x: Math.round(x), y: Math.round(y) };
    }
  }
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

const addEntity: Action = {
  id: 'drawEntity',
  label: 'drawn.labels.drawEntity',
  shortcuts: ['A'],
  isEnabled: ({ session }) => session.getState().source !== null,
  run: (context) => {
    const { current } = context.canvas;
    const at = current?.pointed() ?? current?.viewport() ?? { x: 0, y: 0 };
    openForm(context, { is: 'entity', id: null, at: freePlace(context.chart, at) });
  },
};

/** Opens the form, unless one of the two is none or both are the same. */
export function linkBetween(context: ActionContext, from: EntityId, to: EntityId): void {
  const isEntity = (id: EntityId) => context.chart.entity(id) !== undefined;
  stopLinking(context);
  if (!isEntity(from) || !isEntity(to)) inform(context, 'drawn.notices.notAnEntity');
  else if (from === to) inform(context, 'drawn.notices.sameEnd');
  else openForm(context, { is: 'link', id: null, from, to });
}

export function stopLinking(context: ActionContext): void {
  if (context.view.getState().hand.linkFrom !== null) setHand(context, { linkFrom: null });
}

const linkFromSelection: Action = {
  id: 'drawLink',
  label: 'drawn.labels.drawLink',
  shortcuts: ['D'],
  isEnabled: (context) => [1, 2].includes(selected(context).length),
  run: (context) => {
    const [from, to] = selected(context);
    if (from === undefined) return;
    if (to !== undefined) linkBetween(context, from, to);
    else {
      context.view.setState({ menu: null });
      setHand(context, { linkFrom: from, card: null });
      inform(context, 'drawn.notices.pickEnd');
      say(context, 'drawn.notices.pickEnd');
    }
  },
};

/** Drawn links of the line that is selected. */
function linksOfLine({ chart, view }: ActionContext): readonly Link[] {
  const { selectedBundle } = view.getState();
  const bundle = selectedBundle === null ? undefined : bundleShown(chart, selectedBundle);
  return bundle?.isDrawn === true ? bundle.links.map(({ link }) => link) : [];
}

function drawnEntities(context: ActionContext): readonly Entity[] {
  return selected(context).flatMap((id) => {
    const it = context.chart.entity(id);
    return it !== undefined && isDrawn(id) ? [it.entity] : [];
  });
}

/** Opens the form on an entity or a link drawn before. */
export function editDrawing(context: ActionContext, it: Entity | Link): void {
  if ('from' in it) openForm(context, { is: 'link', id: it.id, from: it.from, to: it.to });
  else {
    const { x, y } = context.chart.entity(it.id) ?? { x: 0, y: 0 };
    openForm(context, { is: 'entity', id: it.id, at: { x, y } });
  }
}

/** Takes drawings off the chart as one edit; a drawn entity goes with all its links, as any does. */
export function eraseDrawings(context: ActionContext, things: readonly (Entity | Link)[]): void {
  const { chart } = context;
  const links = things.flatMap((it) => ('from' in it ? [it.id] : []));
  const entities = things.flatMap((it) => ('from' in it || !isDrawn(it.id) ? [] : [it.id]));
  const name = { key: 'drawn.edits.erase', params: { count: things.length } } as const;
  // A line and entities are never selected together.
  const diff = links.length > 0 ? eraseLinks(chart, { ids: links }) : removeEntities(chart, { ids: entities });
  edit(context, name, diff);
}

const editDrawn: Action = {
  id: 'editDrawn',
  label: 'drawn.labels.editDrawn',
  shortcuts: [],
  isEnabled: (context) => drawnEntities(context).length + linksOfLine(context).length === 1,
  run: (context) => {
    const [only] = [...drawnEntities(context), ...linksOfLine(context)];
    if (only !== undefined) editDrawing(context, only);
  },
};

const eraseDrawn: Action = {
  id: 'eraseDrawn',
  label: 'drawn.labels.eraseDrawn',
  shortcuts: [],
  isEnabled: (context) => drawnEntities(context).length + linksOfLine(context).length > 0,
  run: (context) => eraseDrawings(context, [...drawnEntities(context), ...linksOfLine(context)]),
};

export const drawActions: readonly Action[] = [addEntity, linkFromSelection, editDrawn, eraseDrawn];
