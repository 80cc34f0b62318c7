// How a label is read: its type, key, caption, searched fields and look; or, when its nodes are events, as which links.
import { entityType } from '../../../shared/catalogue';
import type { EntityMapping, Lens } from '../../../shared/lens/Lens';
import type { PropertyFacts, Survey } from '../../../shared/lens/Survey';
import { SelectBox, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import {
  begunEvent,
  entityMappingOf,
  entityTypeChoices,
  eventMappingOf,
  factsOfLabel,
  lookFor,
  withEntity,
  withEvent,
  withField,
} from './draft';
import { EventEditor } from './EventEditor';
import { LookEditor } from './LookEditor';
import { PropertyTable } from './PropertyTable';

interface EntityEditorProps {
  readonly label: string;
  readonly survey: Survey;
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
}

export function EntityEditor({ label, survey, lens, onChange }: EntityEditorProps) {
  const { t } = useTranslator();
  const event = eventMappingOf(lens, label) ?? null;
  const begun = event ?? begunEvent(label, survey);
  const isLinks = event?.isShownAsLinks === true;
  return (
    <>
      <h3>{label}</h3>
      {begun === null ? null : (
        <Tick
          label={t('lens.showAsLinks')}
          isOn={isLinks}
          onChange={(isShownAsLinks) => onChange(withEvent(lens, { ...begun, isShownAsLinks }))}
        />
      )}
      {isLinks ? (
        <EventEditor event={event} survey={survey} onChange={(next) => onChange(withEvent(lens, next))} />
      ) : (
        <Mapping
          mapping={entityMappingOf(lens, label)}
          properties={factsOfLabel(survey, label)?.properties ?? []}
          onChange={(next) => onChange(withEntity(lens, next))}
        />
      )}
    </>
  );
}

interface MappingProps {
  readonly mapping: EntityMapping;
  readonly properties: readonly PropertyFacts[];
  readonly onChange: (mapping: EntityMapping) => void;
}

function Mapping({ mapping, properties, onChange }: MappingProps) {
  const { t, language } = useTranslator();
  const { label, type, key, caption, searched, fields, look } = mapping;
  const toggled = (list: readonly string[], name: string, isOn: boolean) =>
    isOn ? [...list, name] : list.filter((one) => one !== name);
  const setKey = (name: string, isOn: boolean) => {
    // What becomes the key has no other field.
    onChange({ ...mapping, key: isOn ? name : null, fields: isOn ? withField(fields, name, '') : fields });
  };
  return (
    <>
      <div className="filter-row">
        <span className="quiet lens-word">{t('lens.type')}</span>
        <SelectBox
          label={t('lens.type')}
          value={type}
          options={entityTypeChoices(label, type, language)}
          onChange={(next) => onChange({ ...mapping, type: next, fields: {}, look: lookFor(next, look) })}
        />
        {look === null ? null : (
          <LookEditor type={type} look={look} onChange={(next) => onChange({ ...mapping, look: next })} />
        )}
      </div>
      <PropertyTable
        properties={properties}
        fields={fields}
        known={entityType(type).fields.filter(({ name }) => name !== entityType(type).key)}
        onField={(property, field) => onChange({ ...mapping, fields: withField(fields, property, field) })}
        fixed={(property) => (property === key && fields[property] === undefined ? t('lens.isKey') : null)}
        heads={[t('lens.key'), t('lens.caption'), t('lens.searched')]}
        cells={({ name }) => [
          <Tick
            key="key"
            label={<span className="unseen">{t('lens.keyIs', { property: name })}</span>}
            isOn={key === name}
            onChange={(isOn) => setKey(name, isOn)}
          />,
          <Tick
            key="caption"
            label={<span className="unseen">{t('lens.captionHas', { property: name })}</span>}
            isOn={caption.includes(name)}
            onChange={(isOn) => onChange({ ...mapping, caption: toggled(caption, name, isOn) })}
          />,
          <Tick
            key="searched"
            label={<span className="unseen">{t('lens.searchLooks', { property: name })}</span>}
            isOn={searched.includes(name)}
            onChange={(isOn) => onChange({ ...mapping, searched: toggled(searched, name, isOn) })}
          />,
        ]}
      />
    </>
  );
}
