// One link that each row tells, as a sentence: "Phone (主叫号码) called Phone (被叫号码) at 开始时间".
import { linkType } from '../../../shared/catalogue';
import type { MappingEntity, MappingLink } from '../../../shared/tables/Mapping';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { entityText, fieldWord, linkTypeChoices, withField } from './draft';
import { FieldRows } from './FieldRows';
import { RemoveButton } from './RemoveButton';
import { SourceChoice } from './SourceChoice';

interface LinkCardProps {
  readonly link: MappingLink;
  readonly entities: readonly MappingEntity[];
  readonly columns: readonly string[];
  readonly onRemove: () => void;
  readonly onChange: (link: MappingLink) => void;
}

export function LinkCard({ link, entities, columns, onRemove, onChange }: LinkCardProps) {
  const { t, language } = useTranslator();
  const known = linkType(link.type);
  const set = (part: Partial<MappingLink>) => onChange({ ...link, ...part });
  const ends = entities.map((entity) => ({ value: entity.id, label: entityText(entity, language) }));
  const nameOf = (id: string) => ends.find(({ value }) => value === id)?.label ?? id;
  const about = `${nameOf(link.from)} ${known.words[language]} ${nameOf(link.to)}`;
  const told = [known.timeField, known.sumField].filter((name) => name !== undefined);
  return (
    <article className="import-card" aria-label={about}>
      <div className="import-sentence">
        <SelectBox label={t('import.link.from')} value={link.from} options={ends} onChange={(from) => set({ from })} />
        <SelectBox
          label={t('import.link.type')}
          value={link.type}
          options={linkTypeChoices(link.type, language)}
          onChange={(type) => set({ type })}
        />
        <SelectBox label={t('import.link.to')} value={link.to} options={ends} onChange={(to) => set({ to })} />
        <RemoveButton about={about} onRemove={onRemove} />
      </div>
      {told.map((name) => (
        <div key={name} className="import-field">
          <span className="import-field-name">{fieldWord('link', link.type, name, language)}</span>
          <SourceChoice
            label={fieldWord('link', link.type, name, language)}
            from={link.fields.find((field) => field.name === name)?.from ?? null}
            columns={columns}
            noneWord={t('import.link.notTold')}
            onChange={(from) => set({ fields: withField(link.fields, name, from) })}
          />
        </div>
      ))}
      <Turned link={link} columns={columns} onChange={onChange} />
      <FieldRows
        kind="link"
        type={link.type}
        about={about}
        fields={link.fields}
        without={told}
        columns={columns}
        onChange={(fields) => set({ fields })}
      />
    </article>
  );
}

type TurnedProps = Pick<LinkCardProps, 'link' | 'columns' | 'onChange'>;

/** Rows in which the link runs the other way: incoming calls, money received. */
function Turned({ link, columns, onChange }: TurnedProps) {
  const { t } = useTranslator();
  const { reverseWhen } = link;
  const options = [
    { value: '', label: t('import.link.never') },
    ...columns.map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className="import-field">
      <span className="import-field-name">{t('import.link.turned')}</span>
      <SelectBox
        label={t('import.link.turnedBy')}
        value={reverseWhen?.column ?? ''}
        options={options}
        onChange={(column) =>
          onChange({ ...link, reverseWhen: column === '' ? null : { column, is: reverseWhen?.is ?? ['被叫'] } })
        }
      />
      {reverseWhen === null ? null : (
        <>
          <span>{t('import.link.is')}</span>
          <TextList
            key={reverseWhen.column}
            texts={reverseWhen.is}
            onChange={(is) => onChange({ ...link, reverseWhen: { ...reverseWhen, is } })}
          />
        </>
      )}
    </div>
  );
}

/** Texts with commas between them; an empty list is not taken. */
function TextList({
  texts,
  onChange,
}: {
  readonly texts: readonly string[];
  readonly onChange: (texts: string[]) => void;
}) {
  const { t } = useTranslator();
  return (
    <input
      className="import-text"
      aria-label={t('import.link.texts')}
      title={t('import.link.texts')}
      defaultValue={texts.join(', ')}
      onChange={({ currentTarget: { value } }) => {
        const read = value
          .split(/[,，、]/)
          .map((text) => text.trim().slice(0, 100))
          .filter((text) => text !== '')
          .slice(0, 50);
        if (read.length > 0) onChange(read);
      }}
    />
  );
}
