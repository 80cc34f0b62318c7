// How a relationship type is read: as which link, in which direction, when, and how much.
import type { Lens, LinkMapping } from '../../../shared/lens/Lens';
import type { RelationshipFacts, Survey } from '../../../shared/lens/Survey';
import { SelectBox, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { number } from '../words';
import { factsOfRelationship, linkMappingOf, linkTypeChoices, withLink } from './draft';
import { LinkProperties } from './LinkProperties';

interface LinkEditorProps {
  readonly name: string;
  readonly survey: Survey;
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
}

export function LinkEditor({ name, survey, lens, onChange }: LinkEditorProps) {
  const { t, language } = useTranslator();
  const mapping = linkMappingOf(lens, name);
  const facts = factsOfRelationship(survey, name);
  const set = (part: Partial<LinkMapping>) => onChange(withLink(lens, { ...mapping, ...part }));
  const { type, isReversed } = mapping;
  const properties = facts?.properties ?? [];
  return (
    <>
      <h3>{name}</h3>
      {facts === null ? null : <Joins facts={facts} />}
      <div className="filter-row">
        <span className="quiet lens-word">{t('lens.type')}</span>
        <SelectBox
          label={t('lens.type')}
          value={type}
          options={linkTypeChoices(name, type, language)}
          onChange={(next) => set({ type: next, fields: {} })}
        />
        <Tick label={t('lens.reversed')} isOn={isReversed} onChange={(isOn) => set({ isReversed: isOn })} />
      </div>
      <LinkProperties properties={properties} mapping={mapping} onChange={set} />
    </>
  );
}

function Joins({ facts }: { readonly facts: RelationshipFacts }) {
  const { t } = useTranslator();
  const { joins, sampled } = facts;
  return (
    <p className="quiet">
      {joins
        .slice(0, 4)
        .map(({ from, to, count }) =>
          t('lens.join', { from, to, share: number(Math.round((100 * count) / Math.max(1, sampled))) }),
        )
        .join(' · ')}
    </p>
  );
}
