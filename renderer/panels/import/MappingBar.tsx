// Which mapping the table is read by: the one that was recognised, named, and the others to switch to; keeping it under a
// name, and sharing it as a file.
import { useState } from 'react';
import type { KnownMapping, TableLook } from '../../../shared/contracts/import';
import type { Mapping } from '../../../shared/tables/Mapping';
import type { Translate } from '../../../shared/messages';
import { exportMapping, importMapping, keepMapping, removeMapping } from '../../actions/importMappings';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { PopoverButton } from '../../ui/PopoverButton';
import { SelectBox, TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { firstChoice, type Chosen } from './chosen';

interface Draft {
  readonly chosen: Chosen;
  readonly isChanged: boolean;
  readonly choose: (chosen: Chosen) => void;
}

interface MappingBarProps {
  readonly table: TableLook;
  readonly draft: Draft;
  readonly known: readonly KnownMapping[];
  /** The mapping as it is kept: it reads other files by what is found in them, but for what was corrected by hand. */
  readonly toKeep: Mapping;
  readonly onKnown: (known: readonly KnownMapping[]) => void;
}

export function MappingBar({ table, draft, known, toKeep, onKnown }: MappingBarProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { chosen, isChanged, choose } = draft;
  const choices = choicesOf(table, known, chosen);
  const at = Math.max(
    0,
    choices.findIndex((choice) => idOf(choice) === idOf(chosen)),
  );
  const { recognised } = table;
  const isRecognised = recognised !== null && idOf(firstChoice(table)) === idOf(chosen);
  const keep = async (name: string) => {
    const all = await keepMapping(context, { ...toKeep, name });
    onKnown(all);
    const kept = all.find((one) => one.origin === 'kept' && one.mapping.name === name);
    if (kept !== undefined) choose({ origin: 'kept', mapping: kept.mapping, known: kept });
  };
  return (
    <div className="import-mapping" role="group" aria-label={t('import.mapping.title')}>
      <span className="quiet">{t(isRecognised ? 'import.mapping.recognised' : 'import.mapping.title')}</span>
      <SelectBox
        label={t('import.mapping.choose')}
        value={String(at)}
        options={choices.map((choice, nth) => ({ value: String(nth), label: nameOf(choice, t) }))}
        onChange={(nth) => {
          const next = choices[Number(nth)];
          if (next !== undefined) choose(next);
        }}
      />
      {isChanged ? <span className="quiet">{t('import.mapping.changed')}</span> : null}
      <span className="grow" />
      <KeepButton
        start={chosen.origin === 'kept' ? chosen.mapping.name : toKeep.name}
        onKeep={(name) => attempt(context, () => keep(name))}
      />
      {chosen.origin === 'kept' ? (
        <Button
          onClick={() =>
            attempt(context, async () => {
              onKnown(await removeMapping(context, chosen.mapping.name));
              choose({ ...chosen, origin: 'file', known: null });
            })
          }
        >
          {t('import.mapping.remove')}
        </Button>
      ) : null}
      <Button
        onClick={() =>
          attempt(context, async () => {
            const mapping = await importMapping(context);
            if (mapping !== null) choose({ origin: 'file', mapping, known: null });
          })
        }
      >
        {t('import.mapping.import')}
      </Button>
      <Button onClick={() => attempt(context, () => exportMapping(context, toKeep))}>
        {t('import.mapping.export')}
      </Button>
    </div>
  );
}

interface KeepButtonProps {
  readonly start: string;
  readonly onKeep: (name: string) => void;
}

function KeepButton({ start, onKeep }: KeepButtonProps) {
  const { t } = useTranslator();
  const [name, setName] = useState(start);
  return (
    <PopoverButton label={t('import.mapping.keep')}>
      {(close) => (
        <div className="import-keep">
          <TextField
            label={t('import.mapping.name')}
            value={name}
            hint={t('import.mapping.keepHint')}
            onChange={setName}
            hasFocus
          />
          <Button
            kind="primary"
            isDisabled={name.trim() === '' || name.trim().length > 200}
            onClick={() => {
              onKeep(name.trim());
              close();
            }}
          >
            {t('import.mapping.keepNow')}
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}

/** The recognised one first, then the suggested, then what was kept; one from a file as long as it is chosen. */
function choicesOf(table: TableLook, known: readonly KnownMapping[], chosen: Chosen): readonly Chosen[] {
  const suggested: Chosen = { origin: 'suggested', mapping: table.suggested, known: null };
  const kept = known.flatMap((one): Chosen[] =>
    one.origin === 'kept' ? [{ origin: 'kept', mapping: one.mapping, known: one }] : [],
  );
  const all = [firstChoice(table), suggested, ...kept, chosen];
  return all.filter((one, at) => all.findIndex((other) => idOf(other) === idOf(one)) === at);
}

function idOf({ origin, known, mapping }: Chosen): string {
  if (known?.origin === 'builtIn') return `builtIn ${known.id}`;
  return origin === 'suggested' ? origin : `${origin} ${mapping.name}`;
}

function nameOf({ origin, known, mapping }: Chosen, t: Translate): string {
  if (known?.origin === 'builtIn') return t(`tables.builtIn.${known.id}`);
  return origin === 'suggested' ? t('import.mapping.suggested') : mapping.name;
}
