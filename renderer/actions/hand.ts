// What the hand is at: opening the card that tells about one thing, taking up the lasso, and saying something to the ear.
import type { EntityId } from '../../shared/ids';
import type { MessageKey, MessageParams } from '../../shared/messages';
import { bundleShown } from '../chart/bundleShown';
import type { CardSubject, HandView, KeyboardPlace } from '../state/hand';
import type { Action, ActionContext } from './Action';

export function setHand({ view }: ActionContext, change: Partial<HandView>): void {
  view.setState({ hand: { ...view.getState().hand, ...change } });
}

/** Says it to those who listen; nothing is seen of it. */
export function say(context: ActionContext, text: MessageKey, params: MessageParams = {}): void {
  const { nth } = context.view.getState().hand.said;
  setHand(context, { said: { text: context.translator().t(text, params), nth: nth + 1 } });
}

export function showCard(context: ActionContext, card: CardSubject | null): void {
  if (context.view.getState().hand.card !== card) setHand(context, { card });
}

export function noteKeyboardPlace(context: ActionContext, place: KeyboardPlace | null): void {
  setHand(context, { place, card: null });
}

/** In the middle of a lasso, or of a link whose other end is to be chosen. */
export function isAtWork({ isLassoing, linkFrom }: HandView): boolean {
  return isLassoing || linkFrom !== null;
}

/** Closes the one thing that floats above the chart and is the newest; false when nothing does. */
export function stepBack(context: ActionContext): boolean {
  const { hand, menu, expandCard } = context.view.getState();
  if (menu !== null || expandCard !== null) context.view.setState({ menu: null, expandCard: null });
  else if (hand.card !== null || isAtWork(hand)) setHand(context, { card: null, isLassoing: false, linkFrom: null });
  else return false;
  return true;
}

/** What "What is this?" is about: where the keyboard is, else the line or the only entity that is selected. */
function subjectOf(context: ActionContext): CardSubject | null {
  const { hand, selectedBundle, selection } = context.view.getState();
  const bundle = hand.place?.bundle ?? (hand.place === null ? selectedBundle : null);
  if (bundle !== null) return bundleSubject(context, bundle);
  const [only] = selection;
  const id = hand.place?.entity ?? (selection.size === 1 ? only : undefined);
  return id !== undefined && context.chart.entity(id)?.isHidden === false ? { kind: 'entity', id } : null;
}

/** Half way between its ends, which is on the line or near it. */
function bundleSubject({ canvas, chart }: ActionContext, id: string): CardSubject | null {
  const bundle = bundleShown(chart, id);
  const at = (end: EntityId | undefined) => (end === undefined ? null : (canvas.current?.pagePositionOf(end) ?? null));
  const [from, to] = [at(bundle?.from), at(bundle?.to)];
  if (from === null || to === null) return null;
  return { kind: 'bundle', id, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

const whatIsThis: Action = {
  id: 'whatIsThis',
  label: 'hand.labels.whatIsThis',
  shortcuts: ['F1'],
  isEnabled: (context) => context.view.getState().hand.card !== null || subjectOf(context) !== null,
  run: (context) => showCard(context, context.view.getState().hand.card === null ? subjectOf(context) : null),
};

const lasso: Action = {
  id: 'lasso',
  label: 'hand.labels.lasso',
  shortcuts: ['O'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => {
    const isLassoing = !context.view.getState().hand.isLassoing;
    setHand(context, { isLassoing });
    if (isLassoing) say(context, 'hand.spoken.lasso');
  },
};

export const handActions: readonly Action[] = [lasso, whatIsThis];
