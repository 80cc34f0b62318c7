// A SIM box as a box: its IMEIs named above, a slot for each SIM in order of time, with when it sat in which IMEI, first and last
// use. A click on a SIM or an IMEI selects it on the chart.
import { useMemo } from 'react';
import type { Finding } from '../../../shared/analysis/Analysis';
import { boxWords, deviceTones, stayBars } from '../../../shared/analysis/phones/boxWords';
import { deviceLetter, slottedBox, type Slot, type SlottedBox } from '../../../shared/analysis/phones/slots';
import type { EntityId } from '../../../shared/ids';
import { selectMeant } from '../../actions/analysisRows';
import { openExport } from '../../actions/exportPicture';
import type { AnalysisRun } from '../../chart/analysisRun';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor } from '../words';

interface BoxViewProps {
  readonly run: AnalysisRun;
  readonly finding: Finding;
}

const tones = deviceTones.length;

export function BoxView({ run, finding }: BoxViewProps) {
  const context = useApp();
  const translator = useTranslator();
  const { t } = translator;
  const { facts, chosen } = run;
  const box = useMemo(() => slottedBox(facts, chosen, finding), [facts, chosen, finding]);
  const words = boxWords(facts, box, translator, useTimeZone());
  return (
    <section className="sim-box" aria-label={t('analyses.box.title')} tabIndex={0}>
      <div className="sim-box-frame">
        <div className="sim-box-head">
          <strong>{t('analyses.box.title')}</strong>
          <span className="quiet grow">{words.about}</span>
          <Button kind="plain" onClick={() => openExport(context, 'box')}>
            {t('flow.export')}
          </Button>
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
                <td className="count">{words.first(slot)}</td>
                <td className="count">{words.last(slot)}</td>
                <td>{words.rotation(slot)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
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
function Stays({ box, slot }: { readonly box: SlottedBox; readonly slot: Slot }) {
  return (
    <svg className="sim-box-stays" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      <path className="sim-box-line" d="M0 6H1000" vectorEffect="non-scaling-stroke" />
      {stayBars(box, slot).map(({ device, from, width }, nth) => (
        <rect
          key={nth}
          className={`is-tone-${device % tones}`}
          x={1000 * from}
          y="1"
          width={1000 * width}
          height="10"
        />
      ))}
    </svg>
  );
}
