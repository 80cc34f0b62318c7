// Which two charts to compare: snapshots from files, the chart on the screen, the source as it is now.
import { useState } from 'react';
import type { ReadSnapshot } from '../../../shared/contracts/compare';
import { canAskSource, chartNow, compareCharts, hasFacts, ofSnapshot } from '../../actions/compare';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator } from '../AppContext';

type Which = 'file' | 'now' | 'source';

interface Choice {
  readonly which: Which;
  readonly file: ReadSnapshot | null;
}

/** Two files, or two different charts; what the source has now is asked of what A shows. */
function isComplete(a: Choice, b: Choice): boolean {
  const isThere = ({ which, file }: Choice) => which !== 'file' || file !== null;
  return isThere(a) && isThere(b) && !(a.which === 'now' && b.which === 'now');
}

export function CompareDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const hasChart = context.chart.entityCount > 0;
  const hasSource = canAskSource(context);
  const [a, setA] = useState<Choice>({ which: 'file', file: null });
  const [b, setB] = useState<Choice>({ which: hasChart ? 'now' : 'file', file: null });
  const chosen = ({ which, file }: Choice) => (which === 'now' || file === null ? chartNow(context) : ofSnapshot(file));
  const close = () => closeDialog(context);
  const isReady = isComplete(a, b);
  return (
    <Dialog
      title={t('compare.dialog.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={() => {
        if (isReady)
          attempt(context, () => compareCharts(context, chosen(a), b.which === 'source' ? 'source' : chosen(b)));
      }}
      buttons={
        <>
          <span className="grow quiet">{isReady ? '' : t('compare.dialog.pickBoth')}</span>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!isReady}>
            {t('compare.dialog.go')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('compare.dialog.intro')}</p>
      <Chooser
        label={t('compare.dialog.earlier')}
        choice={a}
        onChange={setA}
        offered={hasChart && hasFacts(context) ? ['file', 'now'] : ['file']}
      />
      <Chooser
        label={t('compare.dialog.later')}
        choice={b}
        onChange={setB}
        offered={['file', ...(hasChart ? (['now'] as const) : []), ...(hasSource ? (['source'] as const) : [])]}
      />
    </Dialog>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly choice: Choice;
  readonly offered: readonly Which[];
  readonly onChange: (choice: Choice) => void;
}

function Chooser({ label, choice, offered, onChange }: ChooserProps) {
  const context = useApp();
  const { t } = useTranslator();
  const read = () =>
    attempt(context, async () => {
      const file = await context.backend.call('compare.read', { token: null });
      if (file !== null) onChange({ which: 'file', file });
    });
  return (
    <fieldset className="compare-choice">
      <legend>{label}</legend>
      {offered.map((which) => (
        <label key={which}>
          <input
            type="radio"
            name={label}
            checked={choice.which === which}
            onChange={() => onChange({ ...choice, which })}
          />
          {t(`compare.dialog.${which}`)}
        </label>
      ))}
      {choice.which === 'file' ? (
        <span className="compare-file">
          <Button kind="plain" onClick={read}>
            {t('compare.dialog.choose')}
          </Button>
          <span className="cut">{choice.file?.file.name ?? ''}</span>
        </span>
      ) : null}
    </fieldset>
  );
}
