// The picture of followed money: columns by level, bars as tall as the money that was there, bands as wide as what ran. A bar
// is filled with what it holds at the moment of the clock; what has not happened yet is pale.
import { useMemo, useState, type KeyboardEvent } from 'react';
import { heldAt } from '../../../shared/analysis/flow/clock';
import type { Followed } from '../../../shared/analysis/flow/followMoney';
import { showOnChart } from '../../actions/flow';
import { useApp, useTranslator } from '../AppContext';
import { gapText } from '../paths/gapText';
import { barWidth, flowPicture, type FlowBand, type FlowBar, type FlowPicture } from './flowPicture';
import { useFlowWords, type FlowFound, type FlowWords } from './useFlowWords';

interface FlowChartProps {
  readonly found: FlowFound;
  readonly moment: number | null;
  /** Writes when the money came, and how long it was kept. */
  readonly isTimed: boolean;
}

export function FlowChart({ found, moment, isTimed }: FlowChartProps) {
  const { t } = useTranslator();
  const words = useFlowWords(found);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const { followed } = found;
  const picture = useMemo(() => flowPicture(followed, open, isTimed), [followed, open, isTimed]);
  const atMs = moment === null ? Infinity : (followed.clock[moment]?.atMs ?? Infinity);
  const held = heldAt(followed.trace, atMs);
  return (
    <div className="flow-picture">
      <svg width={picture.width} height={picture.height} role="group" aria-label={t('flow.picture')}>
        <Heads picture={picture} isBack={followed.trace.direction === 'back'} />
        {picture.bands.map((band) => (
          <Band key={band.key} band={band} found={found} words={words} atMs={atMs} />
        ))}
        {picture.bars.map((bar) => (
          <Bar
            key={bar.key}
            bar={bar}
            found={found}
            words={words}
            held={bar.places.reduce((sum, place) => sum + (held.get(place) ?? 0), 0)}
            isTimed={isTimed}
            onOpen={() => setOpen(new Set([...open, bar.column]))}
          />
        ))}
      </svg>
    </div>
  );
}

function Heads({ picture, isBack }: { readonly picture: FlowPicture; readonly isBack: boolean }) {
  const { t } = useTranslator();
  return picture.columns.map(({ column, x, kind, level, holders }) => {
    const name =
      kind === 'level'
        ? t('flow.levels.level', { level })
        : t(`flow.levels.${isBack && kind === 'origin' ? 'goal' : kind}`);
    return (
      <text key={column} className="flow-column" x={x} y={14}>
        {kind === 'origin' ? name : `${name} · ${holders}`}
      </text>
    );
  });
}

interface BandProps {
  readonly band: FlowBand;
  readonly found: FlowFound;
  readonly words: FlowWords;
  readonly atMs: number;
}

function Band({ band, found, words, atMs }: BandProps) {
  const { t } = useTranslator();
  const { movements, moves } = found.followed.trace;
  const times = band.moves.map((nth) => movements.at[moves[nth]?.move ?? -1] ?? NaN);
  const [first, last] = [times[0] ?? NaN, times.at(-1) ?? NaN];
  const params = {
    from: words.names(band.from.places),
    to: words.names(band.to.places),
    sum: words.sum(band.units),
    count: times.length,
    first: words.time(first),
    last: words.time(last),
  };
  const title = t(times.length === 1 ? 'flow.bandOne' : 'flow.bandMany', params);
  return (
    <path
      className={`flow-band ${band.to.kind === 'gone' ? 'is-gone' : ''} ${first > atMs ? 'is-later' : ''}`}
      d={band.path}
      strokeWidth={band.width}
    >
      <title>{title}</title>
    </path>
  );
}

interface BarProps {
  readonly bar: FlowBar;
  readonly found: FlowFound;
  readonly words: FlowWords;
  /** Units at the moment of the clock. */
  readonly held: number;
  readonly isTimed: boolean;
  readonly onOpen: () => void;
}

function Bar({ bar, found, words, held, isTimed, onOpen }: BarProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { x, y, height, kind, places } = bar;
  const name = kind === 'more' ? t('flow.more', { count: places.length }) : words.names(places);
  const press = () => {
    if (kind === 'more') onOpen();
    else
      showOnChart(
        context,
        places.flatMap((place) => found.facts.entities[place]?.id ?? []),
      );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
  const told = [...toldOf(bar, found, words, held, t)];
  const times = isTimed ? timesOf(bar, words.minute, t) : [];
  const lines = [
    ...(held > 0 && kind !== 'origin' ? [{ kind: 'here', text: t('flow.here', { sum: words.sum(held) }) }] : []),
    ...times.map((text) => ({ kind: 'time', text })),
  ];
  const full = bar.units === 0 ? 0 : (height * Math.min(held, bar.units)) / bar.units;
  return (
    <g
      className={`flow-bar is-${kind}`}
      role="button"
      tabIndex={0}
      aria-label={[name, ...told].join(', ')}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      <title>{[kind === 'more' ? t('flow.openMore', { count: places.length }) : name, ...told].join('\n')}</title>
      <rect className="flow-target" x={x - 2} y={y - 2} width={148} height={38} />
      <rect className="flow-empty" x={x} y={y} width={barWidth} height={height} />
      <rect className="flow-full" x={x} y={y + height - full} width={barWidth} height={full} />
      <text className="flow-name" x={x + barWidth + 5} y={y + 11}>
        {name}
      </text>
      <text className="flow-sum" x={x + barWidth + 5} y={y + 24}>
        {words.sum(bar.units)}
      </text>
      {lines.map(({ kind: about, text }, nth) => (
        <text key={text} className={`flow-${about}`} x={x + barWidth + 5} y={y + 37 + 13 * nth}>
          {text}
        </text>
      ))}
    </g>
  );
}

type Translate = ReturnType<typeof useTranslator>['t'];

function timesOf({ holder }: FlowBar, written: FlowWords['time'], t: Translate): readonly string[] {
  if (holder === null) return [];
  const kept = holder.keptMs === null ? [] : [t('flow.kept', { gap: gapText(holder.keptMs / 1000, t) })];
  return [written(holder.firstMs), ...kept];
}

/** Everything that is known of a bar, a line each. */
function* toldOf(
  bar: FlowBar,
  { followed }: FlowFound,
  words: FlowWords,
  held: number,
  t: Translate,
): Generator<string> {
  const { holder, units } = bar;
  yield words.sum(units);
  if (holder === null) return;
  yield* timesOf(bar, words.time, t);
  if (held > 0) yield t('flow.here', { sum: words.sum(held) });
  yield* standingOf(holder.place, followed, words, t);
  if (followed.trace.direction === 'back' && holder.rest > 0) yield t('flow.began', { sum: words.sum(holder.rest) });
  if (holder.before > 0) yield t('flow.other', { sum: words.sum(holder.before) });
  const elsewhere = followed.elsewhere.get(holder.place) ?? 0;
  if (elsewhere > 0) yield t('flow.elsewhere', { count: elsewhere });
}

/** Nothing of those from whom it can be had back as of anybody. */
function* standingOf(place: number, { reach }: Followed, words: FlowWords, t: Translate): Generator<string> {
  const since = reach.frozenSince(place);
  if (since < Infinity) {
    yield since === -Infinity ? t('flow.reach.frozen') : t('flow.reach.frozenSince', { time: words.time(since) });
  } else if (reach.isOut(place)) yield t('flow.reach.out');
}
