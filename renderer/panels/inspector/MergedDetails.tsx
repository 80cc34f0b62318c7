// The inspector for entities that are merged into one: what each original says, side by side where they differ.
import { entityType } from '../../../shared/catalogue';
import type { ChartEntity } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import { makeMain, takeOut } from '../../actions/merge';
import { mergedFacts, type MergedFact } from '../../chart/mergedFacts';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor, capital } from '../words';
import { LinksSection } from './LinksSection';
import { EntityActions } from './OneEntity';
import { Provenance } from './Provenance';
import { Fact, Section } from './Section';

export function MergedDetails({ members }: { readonly members: readonly EntityId[] }) {
  const { t, language } = useTranslator();
  const chart = useChartLater();
  const zone = useTimeZone();
  const originals = members.flatMap((id) => chart.entity(id) ?? []);
  const [main] = originals;
  if (main === undefined) return null;
  const entities = originals.map(({ entity }) => entity);
  const count = originals.length;
  const word = capital(entityType(main.entity.type).words.one[language]);
  return (
    <>
      <div className="who">
        <EntityIcon type={main.entity.type} size={30} />
        <div>
          <h2>{captionFor(main.entity)}</h2>
          <div className="quiet">{[word, t('merging.panel.title', { count })].join(' · ')}</div>
        </div>
      </div>
      <EntityActions ids={['expand', 'openExpandCard', 'split', main.isPinned ? 'unpin' : 'pin']} />
      <Section title={t('merging.panel.originals')} note={String(count)}>
        <ol className="originals">
          {originals.map((it, nth) => (
            <Original key={it.entity.id} it={it} nth={nth + 1} />
          ))}
        </ol>
        <LinksInside members={new Set(members)} />
      </Section>
      <Section title={t('panels.inspector.facts')}>
        <dl>
          {mergedFacts(entities, language, zone).map((fact) => (
            <Said key={fact.name} fact={fact} />
          ))}
        </dl>
      </Section>
      <LinksSection it={main} />
      {originals.map((it, nth) => (
        <div key={it.entity.id} className="original-origin">
          <span className="original-number">{nth + 1}</span>
          <Provenance broughtBy={it.broughtBy} records={it.entity.record === null ? [] : [it.entity.record]} />
        </div>
      ))}
    </>
  );
}

function Original({ it, nth }: { readonly it: ChartEntity; readonly nth: number }) {
  const context = useApp();
  const { t } = useTranslator();
  const { entity } = it;
  return (
    <li className="original">
      <span className="original-number">{nth}</span>
      <span className="grow">
        {captionFor(entity)} <span className="quiet key">{entity.key}</span>
      </span>
      {nth === 1 ? (
        <span className="quiet">{t('merging.panel.main')}</span>
      ) : (
        <button type="button" className="text-button" onClick={() => makeMain(context, entity.id)}>
          {t('merging.panel.makeMain')}
        </button>
      )}
      <button type="button" className="text-button" onClick={() => takeOut(context, entity.id)}>
        {t('merging.panel.splitOff')}
      </button>
    </li>
  );
}

/** One value where they agree; where they differ, each with the numbers of the originals that say it. */
function Said({ fact: { label, values } }: { readonly fact: MergedFact }) {
  const { t } = useTranslator();
  const isDiffering = values.length > 1;
  return (
    <Fact label={label}>
      {values.map(({ text, by }) => (
        <span key={text} className={isDiffering ? 'said is-differing' : 'said'}>
          <span className="grow">{text}</span>
          <span className="said-by" title={t('merging.panel.from', { numbers: by.join(', ') })}>
            {by.map((nth) => (
              <span key={nth} className="original-number">
                {nth}
              </span>
            ))}
          </span>
        </span>
      ))}
      {isDiffering ? <span className="quiet differs">≠ {t('merging.panel.differs')}</span> : null}
    </Fact>
  );
}

/** Links from one original to another are facts too, though no line can be drawn for them. */
function LinksInside({ members }: { readonly members: ReadonlySet<EntityId> }) {
  const { t } = useTranslator();
  const chart = useChartLater();
  const count = chart.links().filter(({ link }) => {
    const isBetween = members.has(link.from) && members.has(link.to);
    return isBetween && link.from !== link.to;
  }).length;
  return count === 0 ? null : <p className="quiet">{t('merging.panel.inside', { count })}</p>;
}
