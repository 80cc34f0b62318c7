// The money clock: moment by moment who has the money, and how much of it could still be had back. Every step is a moment at
// which traced money moved, because between them nothing changes. Whoever has the money is selected on the chart.
import { useEffect, useRef } from 'react';
import type { Instant } from '../../../shared/analysis/flow/clock';
import { clockAmounts } from '../../../shared/analysis/flow/flowWords';
import { gapText } from '../../../shared/gapText';
import { setFlowMoment, setFlowPlaying } from '../../actions/flow';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';
import { FlowReach } from './FlowReach';
import { useFlowWords, type FlowFound } from './useFlowWords';

interface FlowClockProps {
  readonly found: FlowFound;
  readonly moment: number | null;
  readonly isPlaying: boolean;
}

/** The picture jumps from moment to moment, so that there is no motion to reduce; slow enough to be read. */
const stepMs = 900;

export function FlowClock({ found, moment, isPlaying }: FlowClockProps) {
  const context = useApp();
  const { t } = useTranslator();
  const words = useFlowWords(found);
  const { clock, trace } = found.followed;
  const at = moment ?? clock.length - 1;
  usePlaying(isPlaying, at, clock.length);
  const now = clock[at];
  if (now === undefined) return null;
  const before = clock[at - 1];
  const isBack = trace.direction === 'back';
  const gap = before === undefined ? '' : ` (+${gapText((now.atMs - before.atMs) / 1000, t)})`;
  return (
    <div className="flow-clock" role="group" aria-label={t('flow.clock.label')}>
      <Button kind="plain" isPressed={isPlaying} onClick={() => setFlowPlaying(context, !isPlaying)}>
        {t(isPlaying ? 'flow.clock.pause' : 'flow.clock.play')}
      </Button>
      <div className="flow-slide">
        <Curve clock={clock} at={at} />
        <input
          type="range"
          min={0}
          max={clock.length - 1}
          value={at}
          aria-label={t('flow.clock.slider')}
          aria-valuetext={words.time(now.atMs)}
          title={t('flow.clock.moment', { at: at + 1, count: clock.length })}
          onChange={(event) => setFlowMoment(context, Number(event.currentTarget.value))}
        />
      </div>
      <div className="flow-now">
        <span className="count">
          {words.time(now.atMs)}
          <span className="quiet">{gap}</span>
        </span>
        <span>
          {clockAmounts(now, isBack, words).map(({ kind, word, sum }) => (
            <span key={kind} className={`flow-amount is-${kind}`}>
              {word} <b className="count">{sum}</b>
            </span>
          ))}
        </span>
      </div>
      {isBack ? null : <FlowReach found={found} />}
    </div>
  );
}

function usePlaying(isPlaying: boolean, at: number, count: number): void {
  const context = useApp();
  const now = useRef({ at, count });
  useEffect(() => {
    now.current = { at, count };
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = window.setInterval(() => {
      const next = now.current.at + 1;
      if (next < now.current.count) setFlowMoment(context, next);
      if (next >= now.current.count - 1) setFlowPlaying(context, false);
    }, stepMs);
    return () => window.clearInterval(timer);
  }, [context, isPlaying]);
  // Folded away there is nothing to see, and nothing plays.
  useEffect(() => () => setFlowPlaying(context, false), [context]);
}

/** How much was within reach at each moment, in steps; a box of 100 × 20 that is stretched over the slider. */
function Curve({ clock, at }: { readonly clock: readonly Instant[]; readonly at: number }) {
  const { t } = useTranslator();
  const most = clock.reduce((max, { within }) => Math.max(max, within), 1);
  const x = (nth: number) => (clock.length === 1 ? 50 : (nth * 100) / (clock.length - 1));
  const y = ({ within }: Instant) => 20 - (within * 19) / most;
  const path = clock.map(
    (instant, nth) => `${nth === 0 ? 'M' : `H${x(nth)}V`}${nth === 0 ? `0 ${y(instant)}` : y(instant)}`,
  );
  return (
    <svg
      className="flow-curve"
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('flow.clock.curve')}
    >
      <path className="flow-curve-area" d={`${path.join('')}V20H0Z`} />
      <path className="flow-curve-line" d={path.join('')} vectorEffect="non-scaling-stroke" />
      <path className="flow-curve-now" d={`M${x(at)} 0V20`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
