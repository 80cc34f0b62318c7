// The shapes of a large chart's communities, kept in step with the chart: worked out at rest, in a worker, without a word;
// who wants them as groups asks for that. Shown or not is the analyst's choice.
import type { Communities } from '../../shared/analysis/communities';
import type { Outline } from '../../shared/analysis/outlines';
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import { captionOn, communityQuestion, insideShares, namesakesOf, type CommunityQuestion } from '../chart/communities';
import { runShapes } from '../workers/runShapes';
import type { Action, ActionContext } from './Action';
import { inSlices } from './inSlices';
import { attempt } from './report';

export interface CommunityShape {
  /** 1 is the largest; the same number that a group by community has. */
  readonly nth: number;
  readonly name: string;
  readonly count: number;
  /** All that were asked about. */
  readonly of: number;
  /** Of the links of its members the share that stays among them, 0 to 1. */
  readonly inside: number;
  readonly outline: Outline;
}

export interface CommunityShapes {
  readonly shapes: readonly CommunityShape[];
  /** Where some of the entities stood: shapes are true as long as they stand there. */
  readonly witnesses: readonly { readonly id: EntityId; readonly x: number; readonly y: number }[];
}

const none: CommunityShapes = { shapes: [], witnesses: [] };

/** Smaller charts can be read without. */
const leastEntities = 2000;
const leastShare = 0.01;
const mostShapes = 24;
const witnessCount = 40;
/** After the last change of the chart: an analyst at work is not to feel it. */
const restMs = 600;

/** Calls back with the shapes whenever they have become others, with none while the chart is small or they are off. */
export function watchShapes(context: ActionContext, onShapes: (shapes: CommunityShapes) => void): () => void {
  const { chart, view } = context;
  let running = new AbortController();
  let timer = 0;
  let known: Known | null = null;
  let told: CommunityShapes | null = null;
  // Shapes shown again have the whole picture painted again.
  const tell = (found: CommunityShapes) => {
    if (found === told) return;
    told = found;
    onShapes(found);
  };
  const look = async ({ signal }: AbortController) => {
    known = await shapesOn(chart, known, signal);
    tell(known?.found ?? none);
  };
  const follow = () => {
    running.abort();
    clearTimeout(timer);
    if (!isWorthwhile(context)) {
      tell(none);
      return;
    }
    timer = window.setTimeout(() => {
      running = new AbortController();
      const own = running;
      requestIdleCallback(() => attempt(context, () => look(own)), { timeout: restMs });
    }, restMs);
  };
  const endChart = chart.subscribe(follow);
  const endView = view.subscribe((now, before) => {
    if (now.areShapesShown !== before.areShapesShown) follow();
  });
  follow();
  return () => {
    endChart();
    endView();
    clearTimeout(timer);
    running.abort();
  };
}

function isWorthwhile({ chart, view }: ActionContext): boolean {
  return view.getState().areShapesShown && chart.entityCount >= leastEntities;
}

interface Known {
  readonly question: CommunityQuestion;
  readonly communities: Communities;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly found: CommunityShapes;
}

/** Null when too little is drawn; `before` itself when it is still so. */
async function shapesOn(chart: Chart, before: Known | null, signal: AbortSignal): Promise<Known | null> {
  const question = await inSlices(communityQuestion(chart), signal);
  const { ids, input } = question;
  if (ids.length < leastEntities) return null;
  const places = ids.map((id) => chart.entity(id) ?? { x: 0, y: 0 });
  const x = Float64Array.from(places, (place) => place.x);
  const y = Float64Array.from(places, (place) => place.y);
  const known = before !== null && isSame(before.question, question) ? before : null;
  if (known !== null && isEqual(known.x, x) && isEqual(known.y, y) && saysSame(chart, question, known)) return known;
  const { communities, outlines } = await runShapes(
    {
      input,
      communities: known?.communities ?? null,
      x,
      y,
      least: leastShare * ids.length,
      most: mostShapes,
    },
    signal,
  );
  const names = namesakesOf(question, communities);
  const inside = insideShares(question, communities);
  const shapes = outlines.map((outline): CommunityShape => {
    const { community } = outline;
    const count = communities.sizes[community] ?? 0;
    const name = captionOn(chart, names[community]);
    return { nth: community + 1, name, count, of: ids.length, inside: inside[community] ?? 0, outline };
  });
  const step = Math.ceil(ids.length / witnessCount);
  const witnesses = ids.flatMap((id, nth) => {
    return nth % step === 0 ? [{ id, x: x[nth] ?? 0, y: y[nth] ?? 0 }] : [];
  });
  return { question, communities, x, y, found: { shapes, witnesses } };
}

/** Of the same communities: as many links, and whom they are named after still has that caption. */
function saysSame(chart: Chart, question: CommunityQuestion, { question: before, communities, found }: Known): boolean {
  if (!isEqual(before.links, question.links)) return false;
  const names = namesakesOf(question, communities);
  return found.shapes.every(({ nth, name }) => captionOn(chart, names[nth - 1]) === name);
}

/** Only places differ, if anything. */
function isSame(a: CommunityQuestion, b: CommunityQuestion): boolean {
  return (
    a.input.seed === b.input.seed &&
    isEqual(a.ids, b.ids) &&
    isEqual(a.input.from, b.input.from) &&
    isEqual(a.input.to, b.input.to) &&
    isEqual(a.input.weight, b.input.weight)
  );
}

function isEqual<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

export const toggleShapes: Action = {
  id: 'toggleShapes',
  label: 'actions.labels.toggleShapes',
  shortcuts: [],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ areShapesShown: !view.getState().areShapesShown }),
};
