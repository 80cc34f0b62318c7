// What each row means, by example: the entities it names and the links it tells, as sentences that can be corrected.
import type { Mapping } from '../../../shared/tables/Mapping';
import { Button } from '../../ui/Button';
import { useTranslator } from '../AppContext';
import { withEntity, withLink, withNewEntity, withNewLink, withoutEntity, withoutLink } from './draft';
import { EntityCard } from './EntityCard';
import { LinkCard } from './LinkCard';

interface MeaningProps {
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

export function Meaning({ mapping, columns, onChange }: MeaningProps) {
  const { t } = useTranslator();
  const { entities, links } = mapping;
  return (
    <section className="import-meaning" aria-label={t('import.meaning.title')}>
      <div className="section-head">
        <h3>{t('import.meaning.links')}</h3>
      </div>
      {links.map((link, at) => (
        <LinkCard
          key={at}
          link={link}
          entities={entities}
          columns={columns}
          onRemove={() => onChange(withoutLink(mapping, at))}
          onChange={(next) => onChange(withLink(mapping, at, next))}
        />
      ))}
      {links.length === 0 ? <p className="quiet">{t('import.meaning.noLinks')}</p> : null}
      <Button onClick={() => onChange(withNewLink(mapping))}>{t('import.meaning.addLink')}</Button>
      <div className="section-head">
        <h3>{t('import.meaning.entities')}</h3>
      </div>
      {entities.map((entity) => (
        <EntityCard
          key={entity.id}
          entity={entity}
          columns={columns}
          onRemove={entities.length === 1 ? null : () => onChange(withoutEntity(mapping, entity.id))}
          onChange={(next) => onChange(withEntity(mapping, next))}
        />
      ))}
      <Button onClick={() => onChange(withNewEntity(mapping, columns))}>{t('import.meaning.addEntity')}</Button>
    </section>
  );
}
