// How followed money is told: sums, moments and names, and the words at every bar of its picture. The window and whatever leaves
// it ask here, so that both say the same.
import { formatValue, linkType } from '../../catalogue';
import { gapText } from '../../gapText';
import type { Language, Translator } from '../../messages';
import type { AnalysedEntity } from '../Analysis';
import { nameIn } from '../nameIn';
import { heldAt, type Instant } from './clock';
import type { FlowBar, FlowPicture } from './flowPicture';
import type { Followed } from './followMoney';
import type { Split } from './traceFlow';

/** Money that was followed, and the entities that its places stand for. */
export interface FollowedFacts {
  readonly facts: {
    readonly entities: readonly AnalysedEntity[];
    /** How many holders were not looked up. */
    readonly left: number;
    /** Null where only the chart was read. */
    readonly answer: object | null;
  };
  readonly followed: Followed;
}

export interface FlowWords extends Translator {
  /** Of traced units, with the sign of their currency. */
  sum(units: number): string;
  /** By the clock of the chart's zone. */
  time(atMs: number): string;
  /** The same to the minute, for where there is little room. */
  minute(atMs: number): string;
  /** The caption of the entity at that place; of several the first and how many more. */
  names(places: readonly number[]): string;
}

const moneyType = linkType('TRANSFERRED');
const amountField = moneyType.fields.find(({ name }) => name === moneyType.sumField) ?? null;

/** An amount with the sign of its currency; '' is none. */
export function sumWords(amount: number, currency: string, language: Language): string {
  return formatValue(amount, amountField, language, { currency });
}

/** `zone` is the IANA name of the one whose clocks tell the moments. */
export function flowWords({ facts, followed }: FollowedFacts, { t, language }: Translator, zone: string): FlowWords {
  const { scale, currency } = followed.trace.movements;
  const name = (place: number | undefined) => nameIn(facts.entities[place ?? -1], language);
  const time = (atMs: number) =>
    formatValue({ t: 'datetime', v: new Date(atMs).toISOString() }, null, language, {}, zone);
  return {
    t,
    language,
    sum: (units) => sumWords(units / scale, currency, language),
    time,
    minute: (atMs) => time(atMs).slice(0, '2026-05-09 10:00'.length),
    names: (places) =>
      places.length > 1 ? `${name(places[0])} ${t('flow.more', { count: places.length - 1 })}` : name(places[0]),
  };
}

/** What stands over a column. */
export function columnWords(
  { kind, level, holders }: FlowPicture['columns'][number],
  isBack: boolean,
  { t }: Translator,
): string {
  if (kind === 'origin') return t(isBack ? 'flow.levels.goal' : 'flow.levels.origin');
  return `${kind === 'gone' ? t('flow.levels.gone') : t('flow.levels.level', { level })} · ${holders}`;
}

export interface BarWords {
  readonly name: string;
  readonly sum: string;
  /** What it holds at the moment, then its times. */
  readonly lines: readonly { readonly kind: 'here' | 'time'; readonly text: string }[];
  /** Units that it holds at the moment. */
  readonly held: number;
  /** How high it is filled: pixels. */
  readonly full: number;
}

/** Of every bar when the clock stands there; `isTimed` writes when the money came and how long it was kept. */
export function barWords(
  { followed }: FollowedFacts,
  atMs: number,
  isTimed: boolean,
  words: FlowWords,
): (bar: FlowBar) => BarWords {
  const held = heldAt(followed.trace, atMs);
  const { t } = words;
  return (bar) => {
    const { places, kind, units, height } = bar;
    const here = places.reduce((sum, place) => sum + (held.get(place) ?? 0), 0);
    const isHere = here > 0 && kind !== 'origin';
    const times = isTimed ? barTimes(bar, words, words.minute) : [];
    return {
      name: kind === 'more' ? t('flow.more', { count: places.length }) : words.names(places),
      sum: words.sum(units),
      lines: [
        ...(isHere ? [{ kind: 'here', text: t('flow.here', { sum: words.sum(here) }) } as const] : []),
        ...times.map((text) => ({ kind: 'time', text }) as const),
      ],
      held: here,
      full: units === 0 ? 0 : (height * Math.min(here, units)) / units,
    };
  };
}

/** When the money of one holder came, and how long it was kept. */
export function barTimes({ holder }: FlowBar, { t }: Translator, written: FlowWords['time']): readonly string[] {
  if (holder === null) return [];
  const kept = holder.keptMs === null ? [] : [t('flow.kept', { gap: gapText(holder.keptMs / 1000, t) })];
  return [written(holder.firstMs), ...kept];
}

/** How much was followed, and everything that was not. */
export function followedWords({ followed, facts }: FollowedFacts, { t, sum }: FlowWords): string {
  const { trace, clock, holders, transfers } = followed;
  const end = clock.at(-1) ?? { within: 0, stopped: 0, gone: 0, home: 0 };
  const isBack = trace.direction === 'back';
  const all = isBack ? end.home : end.within + end.stopped + end.gone + end.home;
  const parts = [
    t('flow.followed', { sum: sum(all), count: trace.moves.length, holders: holders.length }),
    !isBack && end.home > 0 ? t('flow.returned', { sum: sum(end.home) }) : '',
    transfers.left > 0 ? t('flow.left', { count: transfers.left }) : '',
    facts.left > 0 ? t('flow.cut', { count: facts.left }) : '',
    facts.answer === null ? t('flow.onlyChart') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How money in an account is split: the convention, and what holds of what lay there before. */
export function splitWords(split: Split, { t }: Pick<Translator, 't'>): readonly [convention: string, opening: string] {
  return [t(`flow.convention.${split}`), t(split === 'fifo' ? 'flow.opening' : 'flow.openingMixed')];
}

export interface ClockAmount {
  readonly kind: 'within' | 'stopped' | 'gone' | 'home';
  readonly word: string;
  readonly sum: string;
}

/** Where the money is at that instant. */
export function clockAmounts(
  { within, stopped, gone, home }: Instant,
  isBack: boolean,
  { t, sum }: FlowWords,
): readonly ClockAmount[] {
  if (isBack) {
    return [
      { kind: 'within', word: t('flow.clock.onTheWay'), sum: sum(within) },
      { kind: 'home', word: t('flow.clock.arrived'), sum: sum(home) },
    ];
  }
  return [
    { kind: 'within', word: t('flow.clock.within'), sum: sum(within) },
    ...(stopped > 0 ? [{ kind: 'stopped', word: t('flow.clock.stopped'), sum: sum(stopped) } as const] : []),
    { kind: 'gone', word: t('flow.clock.gone'), sum: sum(gone) },
    ...(home > 0 ? [{ kind: 'home', word: t('flow.clock.home'), sum: sum(home) } as const] : []),
  ];
}
