// The inspector for one entity.
import { entityType, subtitleOf } from '../../../shared/catalogue';
import type { ChartEntity } from '../../../shared/chartState';
import { actionById } from '../../actions';
import { copyText } from '../../actions/copyKey';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { keysOf, useApp, useRun, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { GradesSection } from '../evidence/GradesSection';
import { RoleSection } from '../roles/RoleSection';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor, capital } from '../words';
import { factsOf } from './facts';
import { LinksSection } from './LinksSection';
import { Provenance } from './Provenance';
import { Fact, Section } from './Section';

export function OneEntity({ it }: { readonly it: ChartEntity }) {
  const { t, language } = useTranslator();
  const { entity } = it;
  const type = entityType(entity.type);
  const typeLine = [capital(type.words.one[language]), subtitleOf(entity.type, entity.fields)].filter(Boolean);
  const facts = factsOf(type.fields, entity.fields, type.key, language, useTimeZone());
  return (
    <>
      <div className="who">
        <EntityIcon type={entity.type} size={30} />
        <div>
          <h2>{captionFor(entity)}</h2>
          <div className="quiet">{typeLine.join(' · ')}</div>
        </div>
      </div>
      <EntityActions ids={['expand', 'openExpandCard', 'collapse', it.isPinned ? 'unpin' : 'pin']} />
      <Section title={t('panels.inspector.facts')}>
        <dl>
          {entity.key === '' ? null : (
            <KeyFact label={keyLabel(type, language) ?? t('panels.inspector.key')} text={entity.key} />
          )}
          {facts.map(({ name, label, text }) => (
            <Fact key={name} label={label}>
              {text}
            </Fact>
          ))}
        </dl>
        {entity.key === '' && facts.length === 0 ? <p className="quiet">{t('panels.inspector.noFacts')}</p> : null}
      </Section>
      <RoleSection id={entity.id} />
      <LinksSection it={it} />
      <GradesSection on="entity" ids={[entity.id]} type={entity.type} />
      <Provenance broughtBy={it.broughtBy} records={entity.record === null ? [] : [entity.record]} />
    </>
  );
}

function keyLabel(type: ReturnType<typeof entityType>, language: 'en' | 'zh'): string | undefined {
  return type.fields.find(({ name }) => name === type.key)?.words[language];
}

function KeyFact({ label, text }: { readonly label: string; readonly text: string }) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <Fact label={label}>
      <span className="key">{text}</span>{' '}
      <button type="button" className="text-button" onClick={() => attempt(context, () => copyText(context, text))}>
        {t('panels.inspector.copy')}
      </button>
    </Fact>
  );
}

/** Buttons for actions by id; those that are not possible now are dim. */
export function EntityActions({ ids }: { readonly ids: readonly string[] }) {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const shown = ids.map(actionById).filter((action) => action !== null);
  return (
    <div className="entity-actions">
      {shown.map((action) => (
        <Button
          key={action.id}
          kind="plain"
          hint={[t(action.label), keysOf(action)].filter(Boolean).join('  ')}
          isDisabled={!action.isEnabled(context)}
          onClick={() => run(action)}
        >
          {action.id === 'openExpandCard' ? t('panels.inspector.choices') : t(action.label)}
        </Button>
      ))}
    </div>
  );
}
