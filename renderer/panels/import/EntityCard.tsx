// One entity that each row names: its type, what it is known by, and what else the row tells of it.
import type { MappingEntity } from '../../../shared/tables/Mapping';
import { SelectBox, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { entityText, entityTypeChoices } from './draft';
import { FieldRows } from './FieldRows';
import { RemoveButton } from './RemoveButton';
import { SourceChoice } from './SourceChoice';

interface EntityCardProps {
  readonly entity: MappingEntity;
  readonly columns: readonly string[];
  /** Null for the last one: without an entity there is nothing to import. */
  readonly onRemove: (() => void) | null;
  readonly onChange: (entity: MappingEntity) => void;
}

export function EntityCard({ entity, columns, onRemove, onChange }: EntityCardProps) {
  const { t, language } = useTranslator();
  const about = entityText(entity, language);
  const set = (part: Partial<MappingEntity>) => onChange({ ...entity, ...part });
  return (
    <article className="import-card" aria-label={about}>
      <div className="import-sentence">
        <EntityIcon type={entity.type} size={16} />
        <SelectBox
          label={t('import.entity.type', { about })}
          value={entity.type}
          options={entityTypeChoices(entity.type, language)}
          onChange={(type) => set({ type })}
        />
        <span>{t('import.entity.by')}</span>
        <SourceChoice
          label={t('import.entity.key', { about })}
          from={entity.key}
          columns={columns}
          onChange={(key) => (key === null ? undefined : set({ key }))}
        />
        {onRemove === null ? null : <RemoveButton about={about} onRemove={onRemove} />}
      </div>
      <Tick
        label={t('import.entity.optional')}
        isOn={entity.isOptional}
        onChange={(isOptional) => set({ isOptional })}
      />
      <FieldRows
        kind="entity"
        type={entity.type}
        about={about}
        fields={entity.fields}
        columns={columns}
        onChange={(fields) => set({ fields })}
      />
    </article>
  );
}
