// Before the charts of the sample, a database or a snapshot are kept in a case: what goes into it, and what is open afterwards.
import { useEffect, useState } from 'react';
import { keepInCase, lookWhatToKeep, type ToKeep } from '../../actions/keepInCase';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useSession, useTranslator, useView } from '../AppContext';

export function KeepInCaseDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const kind = useSession((session) => session.source?.kind ?? null);
  const hasResults = useView(({ analyses }) => analyses.results.length > 0);
  const [toKeep, setToKeep] = useState<ToKeep | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  useEffect(() => {
    let isGone = false;
    attempt(context, async () => {
      const found = await lookWhatToKeep(context);
      if (!isGone) setToKeep(found);
    });
    return () => {
      isGone = true;
    };
  }, [context]);
  const close = () => closeDialog(context);
  const keep = () =>
    attempt(context, async () => {
      if (toKeep === null) return;
      setKeeping(true);
      await keepInCase(context, toKeep).finally(() => setKeeping(false));
    });
  return (
    <Dialog
      title={t('work.keepCase.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={keep}
      buttons={
        <>
          <span className="grow" />
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={toKeep === null || isKeeping}>
            {t('work.keepCase.go')}
          </Button>
        </>
      }
    >
      <p>{t('work.keepCase.intro')}</p>
      {toKeep === null ? null : <What toKeep={toKeep} />}
      <p>{t(kind === 'neo4j' ? 'work.keepCase.afterDatabase' : 'work.keepCase.after')}</p>
      {hasResults ? <p className="quiet">{t('work.keepCase.results')}</p> : null}
      <p className="quiet">{t('work.keepCase.undo')}</p>
    </Dialog>
  );
}

function What({ toKeep: { charts, entities, links, snapshots, lens, questions } }: { readonly toKeep: ToKeep }) {
  const { t } = useTranslator();
  return (
    <ul>
      <li>{t('work.keepCase.facts', { entities, links })}</li>
      <li>{t('work.keepCase.charts', { count: charts })}</li>
      {snapshots.length === 0 ? null : <li>{t('work.keepCase.snapshots', { count: snapshots.length })}</li>}
      {lens === null ? null : <li>{t('work.keepCase.lens', { name: lens, count: questions })}</li>}
    </ul>
  );
}
