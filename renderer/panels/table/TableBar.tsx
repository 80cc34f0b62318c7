// The bar of the chart's table: which table, what narrows it, which columns it has, and its rows for other programs.
import { entityType, linkType } from '../../../shared/catalogue';
import { excelContents, type ExcelContent } from '../../actions/saveExcel';
import { changeLook, changeTable } from '../../actions/table';
import { tableKinds } from '../../chart/tableRows';
import { columnsFor } from '../../chart/tableShown';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { PopoverButton } from '../../ui/PopoverButton';
import { useApp, useTranslator, useView } from '../AppContext';
import { capital, number } from '../words';

import type { Ordered } from './useTableRows';

interface TableBarProps {
  /** Null while the rows are worked out for the first time. */
  readonly ordered: Ordered | null;
  readonly summary: string;
  readonly onCopy: (() => void) | null;
  readonly onSave: (() => void) | null;
  readonly onExcel: ((content: ExcelContent) => void) | null;
}

export function TableBar({ ordered, summary, onCopy, onSave, onExcel }: TableBarProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { kind, looks, isOnlyShown, isSelectedFirst } = useView((view) => view.table);
  const look = looks[kind];
  const isEmpty = ordered === null || ordered.order.length === 0;
  const excels = excelContents.map((content) => ({
    label: t(`table.excel.${content}`),
    run: () => onExcel?.(content),
  }));
  return (
    <div className="drawer-head table-bar">
      <div className="cypher-tabs" role="tablist" aria-label={t('table.title')}>
        {tableKinds.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === kind}
            className={one === kind ? 'bar-button is-on' : 'bar-button'}
            onClick={() => changeTable(context, { kind: one })}
          >
            {t(`table.kinds.${one}`)}
          </button>
        ))}
      </div>
      <input
        className="plain-field table-find"
        aria-label={t('table.find')}
        placeholder={t('table.find')}
        value={look.text}
        spellCheck={false}
        onChange={(event) => changeLook(context, kind, { text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || look.text === '') return;
          changeLook(context, kind, { text: '' });
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <TypeChoice ordered={ordered} />
      <Toggle
        label={t('table.onlyShown')}
        hint={t('table.onlyShownHint')}
        isOn={isOnlyShown}
        onFlip={() => changeTable(context, { isOnlyShown: !isOnlyShown })}
      />
      <Toggle
        label={t('table.selectedFirst')}
        hint={t('table.selectedFirstHint')}
        isOn={isSelectedFirst}
        onFlip={() => changeTable(context, { isSelectedFirst: !isSelectedFirst })}
      />
      <ColumnChoice ordered={ordered} />
      <span className="grow table-summary quiet cut" role="status">
        {summary}
      </span>
      <Button isDisabled={isEmpty} {...(onCopy === null ? {} : { onClick: onCopy })}>
        {t('table.copy')}
      </Button>
      <PopoverButton label={t('table.saveAs')} isDisabled={isEmpty}>
        {(close) => (
          <div className="popover-choices">
            {[{ label: t('table.save'), run: onSave }, ...excels].map(({ label, run }) => (
              <Button
                key={label}
                onClick={() => {
                  close();
                  run?.();
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </PopoverButton>
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onFlip: () => void;
}

function Toggle({ label, hint, isOn, onFlip }: ToggleProps) {
  return (
    <button type="button" className={isOn ? 'chip is-on' : 'chip'} aria-pressed={isOn} title={hint} onClick={onFlip}>
      {label}
    </button>
  );
}

function TypeChoice({ ordered }: Pick<TableBarProps, 'ordered'>) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { kind, looks } = useView((view) => view.table);
  const { type: chosen } = looks[kind];
  const word = (type: string) =>
    capital(kind === 'entities' ? entityType(type).words.many[language] : linkType(type).words[language]);
  const types = ordered?.rows.types ?? [];
  // The chosen type stays in the list when the last of it leaves the chart.
  const all =
    chosen === null || types.some(({ type }) => type === chosen) ? types : [...types, { type: chosen, count: 0 }];
  return (
    <SelectBox
      label={t('table.type')}
      value={chosen ?? ''}
      onChange={(type) => changeLook(context, kind, { type: type === '' ? null : type })}
      options={[
        { value: '', label: t('table.allTypes') },
        ...all.map(({ type, count }) => ({ value: type, label: `${word(type)} (${number(count)})` })),
      ]}
    />
  );
}

function ColumnChoice({ ordered }: Pick<TableBarProps, 'ordered'>) {
  const context = useApp();
  const { t } = useTranslator();
  const { kind, looks } = useView((view) => view.table);
  const look = looks[kind];
  const columns = ordered === null ? [] : columnsFor(ordered.rows, look);
  return (
    <PopoverButton label={t('table.columnsTitle')}>
      {columns.map(({ id, title, isShownAtFirst }) => {
        const isOn = look.columns[id] ?? isShownAtFirst;
        return (
          <Tick
            key={id}
            label={title}
            isOn={isOn}
            onChange={(next) => changeLook(context, kind, { columns: { ...look.columns, [id]: next } })}
          />
        );
      })}
    </PopoverButton>
  );
}
