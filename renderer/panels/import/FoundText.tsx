// How the text of the file is read, each part found by itself and each correctable: encoding, delimiter, rows above the
// header, whether there is a header, the sheet.
import type { ReactNode } from 'react';
import type { TableLook } from '../../../shared/contracts/import';
import { delimiters, encodings, type Delimiter, type Encoding, type MappingText } from '../../../shared/tables/Mapping';
import { SelectBox, Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { number } from '../words';
import { unasked } from './draft';

interface FoundTextProps {
  readonly table: TableLook;
  /** What was corrected before. */
  readonly asked: MappingText | null;
  readonly onAsk: (text: MappingText) => void;
}

const delimiterWords = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

export function FoundText({ table, asked, onAsk }: FoundTextProps) {
  const { t } = useTranslator();
  const { text, isWorkbook, sheets, encodingFrom, rowCount, isCountExact } = table;
  const set = (part: Partial<MappingText>) => onAsk({ ...(asked ?? unasked(text)), ...part });
  return (
    <div className="import-found" role="group" aria-label={t('import.found.title')}>
      {isWorkbook ? (
        <Part word={t('import.found.sheet')}>
          <SelectBox
            label={t('import.found.sheet')}
            value={text.sheet ?? sheets[0] ?? ''}
            options={sheets.map((name) => ({ value: name, label: name }))}
            onChange={(sheet) => set({ sheet })}
          />
        </Part>
      ) : (
        <>
          <Part
            word={t('import.found.encoding')}
            {...(encodingFrom === 'none' ? {} : { hint: t(`import.found.from.${encodingFrom}`) })}
          >
            <SelectBox<Encoding>
              label={t('import.found.encoding')}
              value={text.encoding ?? 'utf-8'}
              options={encodings.map((name) => ({ value: name, label: encodingNames[name] }))}
              onChange={(encoding) => set({ encoding })}
            />
          </Part>
          <Part word={t('import.found.delimiter')}>
            <SelectBox<Delimiter>
              label={t('import.found.delimiter')}
              value={text.delimiter ?? ','}
              options={delimiters.map((one) => ({ value: one, label: t(`import.found.${delimiterWords[one]}`) }))}
              onChange={(delimiter) => set({ delimiter })}
            />
          </Part>
        </>
      )}
      <Part word={t('import.found.skip')}>
        <input
          type="number"
          className="import-number"
          aria-label={t('import.found.skip')}
          min={0}
          max={1000}
          value={text.skipRows}
          onChange={({ currentTarget: { value } }) => {
            const skipRows = Math.trunc(Number(value));
            if (value !== '' && skipRows >= 0 && skipRows <= 1000) set({ skipRows });
          }}
        />
      </Part>
      <Tick label={t('import.found.header')} isOn={text.hasHeader} onChange={(hasHeader) => set({ hasHeader })} />
      <span className="grow" />
      <span className="quiet">
        {t(isCountExact ? 'import.found.rows' : 'import.found.rowsAbout', { count: number(rowCount) })}
      </span>
    </div>
  );
}

interface PartProps {
  readonly word: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Part({ word, hint, children }: PartProps) {
  return (
    <span className="import-part" {...(hint === undefined ? {} : { title: hint })}>
      <span className="quiet">{word}</span>
      {children}
    </span>
  );
}
