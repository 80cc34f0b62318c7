// A SIM box as a box: its IMEIs named above, a slot for each SIM in order of time, with when it sat in which IMEI, first and last
// use. A click on a SIM or an IMEI selects it on the chart.
import { useMemo } from 'react';
import type { Finding } from '../../../shared/analysis/Analysis';
import { deviceLetter, slottedBox, type Slot, type SlottedBox } from '../../../shared/analysis/phones/slots';
import { formatValue } from '../../../shared/catalogue';
import type { EntityId } from '../../../shared/ids';
import { selectMeant } from '../../actions/analysisRows';
import type { AnalysisRun } from '../../state/analyses';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor } from '../words';

interface BoxViewProps {
  readonly run: AnalysisRun;
  readonly finding: Finding;
}

/** So many tones tell IMEIs apart; their letters tell the rest. */
const tones = 6;

export function BoxView({ run, finding }: BoxViewProps) {
  const { t } = useTranslator();
  const { facts, chosen } = run;
  const box = useMemo(() => slottedBox(facts, chosen, finding), [facts, chosen, finding]);
  const time = useTimeText();
  const isTimed = !Number.isNaN(box.first);
  return (
    <section className="sim-box" aria-label={t('analyses.box.title')} tabIndex={0}>
      <div className="sim-box-frame">
        <div className="sim-box-head">
          <strong>{t('analyses.box.title')}</strong>
          <span className="quiet">
            {t('analyses.box.about', { sims: box.slots.length, imeis: box.devices.length })}
            {isTimed ? ` · ${time(box.first)} – ${time(box.last)}` : ''}
          </span>
          {box.devices.map((place, nth) => (
            <span key={place} className="sim-box-imei">
              <span className={`sim-box-letter is-tone-${nth % tones}`}>{deviceLetter(nth)}</span>
              <Named run={run} place={place} />
            </span>
          ))}
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('analyses.box.sim')}</th>
              <th scope="col" className="sim-box-time">
                {t('analyses.box.stays')}
              </th>
              <th scope="col">{t('analyses.box.first')}</th>
              <th scope="col">{t('analyses.box.last')}</th>
              <th scope="col">{t('analyses.box.rotation')}</th>
            </tr>
          </thead>
          <tbody>
            {box.slots.map((slot) => (
              <tr key={slot.sim}>
                <th scope="row">
                  <Named run={run} place={slot.sim} />
                </th>
                <td>
                  <Stays box={box} slot={slot} />
                </td>
                <td className="count">{time(slot.first)}</td>
                <td className="count">{slot.isOpen ? t('analyses.box.still') : time(slot.last)}</td>
                <td>{slot.stays.map(({ device }) => deviceLetter(device)).join(' → ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useTimeText(): (atMs: number) => string {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  return (atMs) =>
    Number.isNaN(atMs)
      ? t('analyses.box.unknown')
      : formatValue({ t: 'datetime', v: new Date(atMs).toISOString() }, null, language, {}, zone).slice(
          0,
          '2026-05-09 10:00'.length,
        );
}

function Named({ run, place }: { readonly run: AnalysisRun; readonly place: number }) {
  const context = useApp();
  const entity = run.facts.entities[place];
  if (entity === undefined) return null;
  const ids: readonly EntityId[] = [entity.id];
  return (
    <button type="button" className="text-button" onClick={() => selectMeant(context, { entities: ids, links: [] })}>
      <EntityIcon type={entity.type} size={13} />
      {captionFor(entity)}
    </button>
  );
}

/** A bar for each stay on the time of the whole box, 0 to 1000 from left to right; one that has not ended runs to the edge. */
function Stays({ box: { first, last }, slot }: { readonly box: SlottedBox; readonly slot: Slot }) {
  const span = Math.max(1, last - first);
  const x = (atMs: number) => ((atMs - first) / span) * 1000;
  const known = slot.stays.flatMap(({ device, from, until }) => (from === null ? [] : [{ device, from, until }]));
  return (
    <svg className="sim-box-stays" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      <path className="sim-box-line" d="M0 6H1000" vectorEffect="non-scaling-stroke" />
      {known.map(({ device, from, until }, nth) => (
        <rect
          key={nth}
          className={`is-tone-${device % tones}`}
          x={x(from)}
          y="1"
          width={Math.max(6, (until === null ? 1000 : x(until)) - x(from))}
          height="10"
        />
      ))}
    </svg>
  );
}
