// What the plans are compared with: the best set of a size among whom, and who is out of reach.
import { comparePlans, setChoice, stopComparing, takeBest } from '../../actions/simulator';
import { attempt } from '../../actions/report';
import { passingOf } from '../../chart/passing';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { NumberBox } from '../paths/NumberBox';
import { TypedBox } from '../styles/TypedBox';
import { typeWord } from '../words';

export function BestSetForm() {
  const context = useApp();
  const chart = useChart();
  const { t, language } = useTranslator();
  const { choice, isComparing, compared } = useView(({ simulator }) => simulator);
  const types = [...new Set(chart.entities().map(({ entity }) => entity.type))].sort();
  const ofType = chart.entities().filter(({ entity }) => choice.type === '' || entity.type === choice.type);
  const fields = [...new Set(ofType.slice(0, 1000).flatMap(({ entity }) => Object.keys(entity.fields)))].sort();
  const known = choice.field === '' || fields.includes(choice.field) ? fields : [...fields, choice.field];
  return (
    <section className="simulator-form" aria-label={t('simulator.compare.title')}>
      <h2>{t('simulator.compare.title')}</h2>
      <div className="simulator-fields">
        <label>
          {t('simulator.compare.size')}{' '}
          <NumberBox
            label={t('simulator.compare.size')}
            value={choice.size}
            onChange={(size) => setChoice(context, { size: sizeOf(size) })}
          />
        </label>
        <label>
          {t('simulator.compare.type')}{' '}
          <SelectBox
            label={t('simulator.compare.type')}
            value={choice.type}
            options={[
              { value: '', label: t('simulator.compare.anyType') },
              ...types.map((type) => ({ value: type, label: typeWord(type, 2, language) })),
            ]}
            onChange={(type) => setChoice(context, { type })}
          />
        </label>
        <label>
          {t('simulator.compare.field')}{' '}
          <SelectBox
            label={t('simulator.compare.field')}
            value={choice.field}
            options={[
              { value: '', label: t('simulator.compare.noField') },
              ...known.map((field) => ({ value: field, label: field })),
            ]}
            onChange={(field) => setChoice(context, { field })}
          />
        </label>
        {choice.field === '' ? null : (
          <TypedBox
            label={t('simulator.compare.away')}
            value={choice.away}
            onTake={(away) => {
              setChoice(context, { away });
              return null;
            }}
          />
        )}
        {isComparing ? (
          <Button kind="plain" onClick={() => stopComparing(context)}>
            {t('simulator.compare.stop')}
          </Button>
        ) : (
          <Button kind="plain" onClick={() => attempt(context, () => comparePlans(context))}>
            {t('simulator.compare.run')}
          </Button>
        )}
        {compared === null || isComparing ? null : (
          <Button kind="plain" onClick={() => takeBest(context)}>
            {t('simulator.compare.take')}
          </Button>
        )}
      </div>
      <p className="quiet" role="status">
        {isComparing ? t('simulator.comparing') : <Told isStale={compared?.about !== passingOf(chart)} />}
      </p>
    </section>
  );
}

/** A whole number that can be searched for; 3 when the box is left empty. */
function sizeOf(typed: number | null): number {
  return typed === null ? 3 : Math.min(30, Math.max(1, Math.round(typed)));
}

function Told({ isStale }: { readonly isStale: boolean }) {
  const { t } = useTranslator();
  const compared = useView(({ simulator }) => simulator.compared);
  if (compared === null) return t('simulator.compare.meaning');
  if (isStale) return t('simulator.compare.stale');
  const { looked, notLooked, outOfReach } = compared.candidates;
  return [
    t('simulator.compare.looked', { count: looked }),
    ...(notLooked === 0 ? [] : [t('simulator.compare.notLooked', { count: notLooked })]),
    ...(outOfReach === 0 ? [] : [t('simulator.compare.outOfReach', { count: outOfReach })]),
  ].join(' · ');
}
