// What the analyst writes and draws on the chart: text, arrows, highlights and numbered call-outs, each one undoable edit.
import type { Annotation } from '../../shared/dress/annotation';
import { setDress } from '../chart/commands/setDress';
import { shapesOfAnnotations } from '../chart/annotationShapes';
import { measures } from '../chart/appearance';
import type { EditName } from '../chart/Edit';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { hasSelection, selected } from './select';

function setAnnotations(context: ActionContext, name: EditName['key'], annotations: readonly Annotation[]): void {
  edit(context, { key: name }, setDress(context.chart, { annotations: [...annotations] }));
}

/** `note-1`, `note-2` …: one above the highest, so that the same acts give the same snapshot. */
function nextId({ chart }: ActionContext): string {
  const numbers = chart.dress.annotations.map(({ id }) => Number(/^note-(\d+)$/.exec(id)?.[1] ?? 0));
  return `note-${1 + Math.max(0, ...numbers)}`;
}

function add(context: ActionContext, note: Annotation): void {
  setAnnotations(context, 'annotations.edits.add', [...context.chart.dress.annotations, note]);
  selectAnnotation(context, note.id);
}

/** Shows the annotation's card; null closes it. */
export function selectAnnotation({ view }: ActionContext, id: string | null): void {
  view.setState({ selectedAnnotation: id, ...(id === null ? {} : { selection: new Set(), selectedBundle: null }) });
}

/** Puts the annotation in place of the one with its id; the same annotation is no edit. */
export function changeAnnotation(context: ActionContext, note: Annotation): void {
  const { annotations } = context.chart.dress;
  const before = annotations.find(({ id }) => id === note.id);
  if (before === undefined || JSON.stringify(before) === JSON.stringify(note)) return;
  setAnnotations(
    context,
    'annotations.edits.change',
    annotations.map((one) => (one.id === note.id ? note : one)),
  );
}

export function removeAnnotation(context: ActionContext, id: string): void {
  selectAnnotation(context, null);
  setAnnotations(
    context,
    'annotations.edits.remove',
    context.chart.dress.annotations.filter((note) => note.id !== id),
  );
}

function middle({ canvas }: ActionContext): { readonly x: number; readonly y: number } {
  const { x, y } = canvas.current?.viewport() ?? { x: 0, y: 0 };
  return { x: Math.round(x), y: Math.round(y) };
}

/** Chart units: half the room of a new sheet, and how far from one another places for it are tried. */
const sheets = { text: { width: 90, height: 24 }, callout: { width: 16, height: 16 }, step: 56 } as const;
/** Below the middle of the view and above it, in steps. */
const ways = [0, 1, -1, 2, -2, 3, -3];

/** The middle of the view, or as near to it as a new sheet covers no text and no call-out that is there. */
function freePlace(context: ActionContext, { width, height }: { readonly width: number; readonly height: number }) {
  const { chart } = context;
  const sheet = chart.dress.annotations.filter(({ is }) => is === 'text' || is === 'callout');
  const boxes = shapesOfAnnotations(sheet, (id) => {
    const it = chart.entity(id);
    return it === undefined ? null : { x: it.x, y: it.y, radius: measures.radius };
  }).map(({ box }) => box);
  const { x, y } = middle(context);
  const isFree = (at: number) =>
    boxes.every(
      ({ left, right, top, bottom }) =>
        x + width <= left || x - width >= right || at + height <= top || at - height >= bottom,
    );
  const down = ways.find((way) => isFree(y + way * sheets.step)) ?? 0;
  return { x, y: y + down * sheets.step };
}

/** Held by the nth selected entity; free, so far from the middle of the view, when there is none. */
function anchor(context: ActionContext, nth: number, dx = 0) {
  const on = selected(context)[nth] ?? null;
  const place = on === null ? undefined : context.chart.entity(on);
  const { x, y } = place ?? middle(context);
  return { x: Math.round(place === undefined ? x + dx : x), y: Math.round(y), on };
}

const addText: Action = {
  id: 'addText',
  label: 'annotations.labels.addText',
  shortcuts: [],
  isEnabled: () => true,
  run: (context) => {
    const { x, y } = freePlace(context, sheets.text);
    const place = { x: x - 90, y: y - 20, width: 180 };
    add(context, { is: 'text', id: nextId(context), ...place, text: '', colour: 'ink' });
  },
};

const addArrow: Action = {
  id: 'addArrow',
  label: 'annotations.labels.addArrow',
  shortcuts: [],
  isEnabled: () => true,
  run: (context) => {
    const [from, to] = [anchor(context, 0, -80), anchor(context, 1, 80)];
    add(context, { is: 'arrow', id: nextId(context), from, to, text: '', colour: 'accent' });
  },
};

const addHighlight: Action = {
  id: 'addHighlight',
  label: 'annotations.labels.addHighlight',
  shortcuts: [],
  isEnabled: hasSelection,
  run: (context) => {
    add(context, { is: 'highlight', id: nextId(context), around: [...selected(context)], text: '', colour: 'warning' });
  },
};

const addCallout: Action = {
  id: 'addCallout',
  label: 'annotations.labels.addCallout',
  shortcuts: [],
  isEnabled: () => true,
  run: (context) => {
    const numbers = context.chart.dress.annotations.flatMap((note) => (note.is === 'callout' ? [note.nth] : []));
    const nth = Math.min(999, 1 + Math.max(0, ...numbers));
    const held = anchor(context, 0);
    const at = held.on === null ? { ...freePlace(context, sheets.callout), on: null } : held;
    add(context, { is: 'callout', id: nextId(context), at, nth, text: '', colour: 'danger' });
  },
};

export const annotateActions: readonly Action[] = [addText, addArrow, addHighlight, addCallout];
