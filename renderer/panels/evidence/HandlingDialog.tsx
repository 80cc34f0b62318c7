// Asks for a handling code: before the first export, or to change it and the agency's list at any time.
import { useState } from 'react';
import type { Evidence } from '../../../shared/contracts/evidence';
import { keepCodes, rememberHandling, setHandling, startingHandling } from '../../actions/evidence';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator, useView } from '../AppContext';
import { HandlingField } from './HandlingField';
import { useEvidence } from './useEvidence';

export function HandlingDialog() {
  const evidence = useEvidence();
  return evidence === null ? null : <Form evidence={evidence} />;
}

function Form({ evidence }: { readonly evidence: Evidence }) {
  const context = useApp();
  const { t } = useTranslator();
  const asked = useView((view) => view.handlingForm);
  const [code, setCode] = useState(() => startingHandling(context, evidence));
  const [lines, setLines] = useState(evidence.codes.join('\n'));
  const codes = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const close = () => {
    closeDialog(context);
    asked?.onChosen(null);
  };
  const take = () => {
    if (code === '') return;
    closeDialog(context);
    attempt(context, async () => {
      await keepCodes(context, lines);
      await rememberHandling(context, code);
      if (asked === null) setHandling(context, code);
      else asked.onChosen(code);
    });
  };
  return (
    <Dialog
      title={t(asked === null ? 'evidence.handling.edit' : 'evidence.handling.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={take}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={code === ''}>
            {t(asked === null ? 'evidence.grades.apply' : 'evidence.handling.go')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('evidence.handling.needed')}</p>
      <HandlingField codes={codes} value={code} onChange={setCode} />
      <label className="text-area-field">
        <span className="field-label">{t('evidence.handling.list')}</span>
        <textarea rows={5} value={lines} spellCheck={false} onChange={(event) => setLines(event.currentTarget.value)} />
      </label>
    </Dialog>
  );
}
