// The further fields of an entity or link: each with where it comes from, and a way to add those of its type or of one's own.
import { useState } from 'react';
import type { MappingField } from '../../../shared/tables/Mapping';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { fieldWord, openFields, withField } from './draft';
import { SourceChoice } from './SourceChoice';

interface FieldRowsProps {
  readonly kind: 'entity' | 'link';
  readonly type: string;
  /** What the card is about, for those who do not see it. */
  readonly about: string;
  readonly fields: readonly MappingField[];
  /** Shown in the sentence already. */
  readonly without?: readonly string[];
  readonly columns: readonly string[];
  readonly onChange: (fields: MappingField[]) => void;
}

export function FieldRows({ kind, type, about, fields, without = [], columns, onChange }: FieldRowsProps) {
  const { t, language } = useTranslator();
  const [ownName, setOwnName] = useState<string | null>(null);
  const open = openFields(kind, type, fields).filter(({ name }) => !without.includes(name));
  const options = [
    { value: '', label: t('import.field.add') },
    ...open.map(({ name, words }) => ({ value: `field:${name}`, label: words[language] })),
    { value: 'own', label: t('import.field.own') },
  ];
  const add = (name: string) => {
    const last = columns.at(-1) ?? '1';
    const named = columns.find((column) => column === fieldWord(kind, type, name, language) || column === name);
    onChange(withField(fields, name, { column: named ?? last }));
  };
  const addOwn = () => {
    const name = ownName?.trim() ?? '';
    if (name !== '' && fields.every((field) => field.name !== name)) add(name);
    setOwnName(null);
  };
  return (
    <div className="import-fields">
      {fields
        .filter(({ name }) => !without.includes(name))
        .map(({ name, from }) => {
          const word = fieldWord(kind, type, name, language);
          return (
            <div key={name} className="import-field">
              <span className="import-field-name cut">{word}</span>
              <SourceChoice
                label={t('import.field.from', { field: word, about })}
                from={from}
                columns={columns}
                onChange={(next) => onChange(withField(fields, name, next))}
              />
              <button
                type="button"
                className="clear"
                aria-label={t('import.field.remove', { field: word, about })}
                title={t('import.field.remove', { field: word, about })}
                onClick={() => onChange(withField(fields, name, null))}
              >
                ×
              </button>
            </div>
          );
        })}
      {ownName === null ? (
        <SelectBox
          label={t('import.field.addTo', { about })}
          value=""
          options={options}
          onChange={(value) => {
            if (value === 'own') setOwnName('');
            else if (value !== '') add(value.slice('field:'.length));
          }}
        />
      ) : (
        <span className="import-field">
          <input
            className="import-text"
            aria-label={t('import.field.ownName')}
            placeholder={t('import.field.ownName')}
            autoFocus
            maxLength={100}
            value={ownName}
            onChange={({ currentTarget: { value } }) => setOwnName(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              addOwn();
            }}
          />
          <Button kind="plain" onClick={addOwn}>
            {t('import.field.take')}
          </Button>
        </span>
      )}
    </div>
  );
}
