// The picture of followed money: columns by level, bars as tall as the money that was there, bands as wide as what ran. A bar
// is filled with what it holds at the moment of the clock; what has not happened yet is pale.
import { useMemo, type KeyboardEvent } from 'react';
import {
  barTexts,
  barWidth,
  flowPicture,
  headBaseline,
  type FlowBand,
  type FlowBar,
  type FlowPicture,
} from '../../../shared/analysis/flow/flowPicture';
import {
  barTimes,
  barWords,
  columnWords,
  type BarWords,
  type FlowWords,
} from '../../../shared/analysis/flow/flowWords';
import type { Followed } from '../../../shared/analysis/flow/followMoney';
import { changeFlow, showOnChart } from '../../actions/flow';
import { momentOf, type FlowView } from '../../state/flow';
import { useApp, useTranslator } from '../AppContext';
import { useFlowWords, type FlowFound } from './useFlowWords';

interface FlowChartProps {
  readonly flow: FlowView;
  readonly found: FlowFound;
}

export function FlowChart({ flow, found }: FlowChartProps) {
  const context = useApp();
  const { t } = useTranslator();
  const words = useFlowWords(found);
  const { followed } = found;
  const { isTimed, open } = flow;
  const picture = useMemo(() => flowPicture(followed, open, isTimed), [followed, open, isTimed]);
  const atMs = momentOf(flow);
  const toldOf = barWords(found, atMs, isTimed, words);
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
            told={toldOf(bar)}
            onOpen={() => changeFlow(context, { open: new Set([...open, bar.column]) })}
          />
        ))}
      </svg>
    </div>
  );
}

function Heads({ picture, isBack }: { readonly picture: FlowPicture; readonly isBack: boolean }) {
  const translator = useTranslator();
  return picture.columns.map((column) => (
    <text key={column.column} className="flow-column" x={column.x} y={headBaseline}>
      {columnWords(column, isBack, translator)}
    </text>
  ));
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
  readonly told: BarWords;
  readonly onOpen: () => void;
}

function Bar({ bar, found, words, told: { name, sum, lines, held, full }, onOpen }: BarProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { x, y, height, kind, places } = bar;
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
  const told = [...toldOf(bar, found, words, held)];
  const textX = x + barTexts.left;
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
      <text className="flow-name" x={textX} y={y + barTexts.first}>
        {name}
      </text>
      <text className="flow-sum" x={textX} y={y + barTexts.first + barTexts.step}>
        {sum}
      </text>
      {lines.map(({ kind: about, text }, nth) => (
        <text key={text} className={`flow-${about}`} x={textX} y={y + barTexts.first + barTexts.step * (nth + 2)}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Everything that is known of a bar, a line each. */
function* toldOf(bar: FlowBar, { followed }: FlowFound, words: FlowWords, held: number): Generator<string> {
  const { t } = words;
  const { holder, units } = bar;
  yield words.sum(units);
  if (holder === null) return;
  yield* barTimes(bar, words, words.time);
  if (held > 0) yield t('flow.here', { sum: words.sum(held) });
  yield* standingOf(holder.place, followed, words);
  if (followed.trace.direction === 'back' && holder.rest > 0) yield t('flow.began', { sum: words.sum(holder.rest) });
  if (holder.before > 0) yield t('flow.other', { sum: words.sum(holder.before) });
  const elsewhere = followed.elsewhere.get(holder.place) ?? 0;
  if (elsewhere > 0) yield t('flow.elsewhere', { count: elsewhere });
}

/** Nothing of those from whom it can be had back as of anybody. */
function* standingOf(place: number, { reach }: Followed, words: FlowWords): Generator<string> {
  const { t } = words;
  const since = reach.frozenSince(place);
  if (since < Infinity) {
    yield since === -Infinity ? t('flow.reach.frozen') : t('flow.reach.frozenSince', { time: words.time(since) });
  } else if (reach.isOut(place)) yield t('flow.reach.out');
}
