// Where a value comes from, inside a sentence: a column, a text that is the same for every row, or several columns in one.
import type { ValueFrom } from '../../../shared/tables/Mapping';
import { SelectBox } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import type { Choice } from './draft';

interface SourceChoiceProps {
  readonly label: string;
  /** Null: nothing yet. */
  readonly from: ValueFrom | null;
  readonly columns: readonly string[];
  /** What null reads as; without it there is always something. */
  readonly noneWord?: string;
  readonly onChange: (from: ValueFrom | null) => void;
}

/** A text that is still to be typed: the mapping is not tried before. */
const unwritten: ValueFrom = { constant: ' ' };

type Is = 'column' | 'constant' | 'join' | 'none';

export function SourceChoice({ label, from, columns, noneWord, onChange }: SourceChoiceProps) {
  const { t } = useTranslator();
  const own = from !== null && 'column' in from && !columns.includes(from.column) ? [from.column] : [];
  const options: readonly Choice[] = [
    ...(noneWord === undefined ? [] : [{ value: 'none', label: noneWord }]),
    ...[...columns, ...own].map((name) => ({ value: `column:${name}`, label: name })),
    { value: 'constant', label: t('import.source.constant') },
    { value: 'join', label: t('import.source.join') },
  ];
  const choose = (value: string) => {
    if (value.startsWith('column:')) onChange({ column: value.slice('column:'.length) });
    else if (value === 'constant') onChange(unwritten);
    else if (value === 'join') onChange(joinOf(from, columns));
    else onChange(null);
  };
  return (
    <span className="import-source">
      <SelectBox label={label} value={valueOf(from)} options={options} onChange={choose} />
      {from !== null && 'constant' in from ? (
        <input
          className="import-text"
          aria-label={t('import.source.textFor', { what: label })}
          autoFocus={from === unwritten}
          value={from === unwritten ? '' : from.constant}
          maxLength={2000}
          onChange={({ currentTarget: { value } }) => onChange(value === '' ? unwritten : { constant: value })}
        />
      ) : null}
      {from !== null && 'join' in from ? (
        <Joined label={label} from={from} columns={columns} onChange={onChange} />
      ) : null}
    </span>
  );
}

function valueOf(from: ValueFrom | null): string {
  if (from === null) return 'none' satisfies Is;
  if ('column' in from) return `column:${from.column}`;
  return ('constant' in from ? 'constant' : 'join') satisfies Is;
}

/** Begins with the column there was, and the next one. */
function joinOf(from: ValueFrom | null, columns: readonly string[]): ValueFrom {
  const first = from !== null && 'column' in from ? from.column : (columns[0] ?? '1');
  const next = columns[columns.indexOf(first) + 1] ?? columns[0] ?? first;
  return { join: [first, next], between: ' ', kind: 'text', dateFormat: null, zone: null };
}

interface JoinedProps {
  readonly label: string;
  readonly from: Extract<ValueFrom, { join: unknown }>;
  readonly columns: readonly string[];
  readonly onChange: (from: ValueFrom) => void;
}

function Joined({ label, from, columns, onChange }: JoinedProps) {
  const { t } = useTranslator();
  const names = columns.map((name) => ({ value: name, label: name }));
  const end = [{ value: '', label: t('import.source.noMore') }, ...names];
  const set = (join: string[]) => onChange(join.length === 0 ? from : { ...from, join });
  return (
    <>
      {from.join.map((name, at) => (
        <SelectBox
          key={at}
          label={t('import.source.part', { what: label, nth: at + 1 })}
          value={name}
          options={end}
          onChange={(chosen) => set(chosen === '' ? from.join.toSpliced(at, 1) : from.join.with(at, chosen))}
        />
      ))}
      {from.join.length < 10 ? (
        <SelectBox
          label={t('import.source.part', { what: label, nth: from.join.length + 1 })}
          value=""
          options={end}
          onChange={(chosen) => (chosen === '' ? undefined : set([...from.join, chosen]))}
        />
      ) : null}
      <SelectBox
        label={t('import.source.readAs', { what: label })}
        value={from.kind}
        options={(['text', 'datetime', 'number'] as const).map((kind) => ({
          value: kind,
          label: t(`tables.kinds.${kind}`),
        }))}
        onChange={(kind) => onChange({ ...from, kind })}
      />
    </>
  );
}
