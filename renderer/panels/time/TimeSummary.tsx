// The left end of the time bar: which window, how much happened in it, the zone, and playing.
import { linkType } from '../../../shared/catalogue';
import { beginGesture, playTime, setPlaying, setWindow } from '../../actions/time';
import { strokeLook } from '../../chart/linkAppearance';
import { countsByType } from '../../chart/time/bins';
import { writtenSpan } from '../../chart/time/written';
import { SelectBox } from '../../ui/fields';
import { useApp, useRun, useTranslator, useView } from '../AppContext';
import type { PlotScale } from './usePlotScale';
import type { TimeModel } from './useTimeModel';
import { ZonePicker } from './ZonePicker';

interface TimeSummaryProps {
  readonly model: TimeModel;
  readonly scale: PlotScale;
}

export function TimeSummary({ model, scale }: TimeSummaryProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const isPlaying = useView((view) => view.playback.isPlaying);
  const { span } = scale;
  const clear = () => {
    setPlaying(context, false);
    setWindow(context, beginGesture('window'), null);
  };
  return (
    <div className="time-summary">
      <div className="time-when">
        <span className="cut" aria-live={isPlaying ? 'off' : 'polite'}>
          {span === null ? t('time.allTimes') : writtenSpan(span, model.clock, language)}
        </span>
        {span !== null && !model.isWindowOn ? <span className="quiet">{t('time.switchedOff')}</span> : null}
        {span === null ? null : (
          <button
            type="button"
            className="clear"
            aria-label={t('time.clearWindow')}
            title={t('time.clearWindow')}
            onClick={clear}
          >
            ×
          </button>
        )}
      </div>
      <Counts model={model} />
      <ZonePicker model={model} scale={scale} />
      <Player />
    </div>
  );
}

/** More types than this are told together. */
const mostTypes = 3;

function Counts({ model: { events, inWindow, selected } }: { readonly model: TimeModel }) {
  const { t, language } = useTranslator();
  const theme = useView((view) => view.theme);
  const counts = countsByType(events, inWindow);
  const found = events.types
    .map((type, place) => ({ type, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const words = ({ type, count }: { readonly type: string; readonly count: number }) =>
    t('time.count', { count, type: linkType(type).words[language] });
  const others = found.slice(mostTypes).reduce((sum, { count }) => sum + count, 0);
  const atSelection =
    selected?.reduce((sum, is, index) => sum + (is === 1 && inWindow[index] === 1 ? 1 : 0), 0) ?? null;
  const title = [
    ...found.map(words),
    ...(events.undatedCount > 0 ? [t('time.undated', { count: events.undatedCount })] : []),
  ].join('\n');
  return (
    <div className="time-counts quiet cut" title={title}>
      {found.length === 0 ? t('time.none') : null}
      {atSelection === null || found.length === 0 ? null : (
        <strong>{t('time.ofSelection', { count: atSelection })}</strong>
      )}
      {found.slice(0, mostTypes).map((one) => (
        <span key={one.type} className="time-count">
          <svg viewBox="0 0 7 7" width="7" height="7" aria-hidden="true">
            <rect width="7" height="7" rx="1.500" fill={strokeLook(one.type, theme).colour} />
          </svg>
          {words(one)}
        </span>
      ))}
      {others > 0 ? <span>{t('time.moreTypes', { count: others })}</span> : null}
    </div>
  );
}

const hourMs = 3_600_000;
const speeds = [
  { id: 'hour', ms: hourMs },
  { id: 'hours6', ms: 6 * hourMs },
  { id: 'day', ms: 24 * hourMs },
  { id: 'week', ms: 7 * 24 * hourMs },
  { id: 'month', ms: 30 * 24 * hourMs },
] as const;

function Player() {
  const { view } = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const playback = useView((it) => it.playback);
  const { isPlaying, speedMs, isGrowing } = playback;
  const set = (change: Partial<typeof playback>) => view.setState({ playback: { ...playback, ...change } });
  const label = t(isPlaying ? 'time.pause' : 'time.play');
  return (
    <div className="time-player">
      <button type="button" className="time-play" aria-label={label} title={label} onClick={() => run(playTime)}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d={isPlaying ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1 11 6 2 11Z'} fill="currentColor" />
        </svg>
      </button>
      <SelectBox
        label={t('time.speed')}
        value={speeds.find(({ ms }) => ms === speedMs)?.id ?? 'day'}
        options={speeds.map(({ id }) => ({ value: id, label: t(`time.speeds.${id}`) }))}
        onChange={(id) => set({ speedMs: speeds.find((one) => one.id === id)?.ms ?? speedMs })}
      />
      <SelectBox
        label={t('time.windowKind')}
        value={isGrowing ? 'growing' : 'kept'}
        options={(['kept', 'growing'] as const).map((value) => ({ value, label: t(`time.${value}`) }))}
        onChange={(kind) => set({ isGrowing: kind === 'growing' })}
      />
    </div>
  );
}
