// The form of an evaluation: reliability of the source, credibility of what it says (admiralty code), who may see it, a note;
// for one or many, for all of it or one field.
import { useState } from 'react';
import { entityType, linkType } from '../../../shared/catalogue';
import { credibilities, reliabilities, type Grade } from '../../../shared/dress/grade';
import { applyGrade, gradeNow, gradeTargets, type GradeTarget, type GradeWords } from '../../actions/grade';
import { closeDialog } from '../../actions/window';
import type { Chart } from '../../chart/Chart';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { useEvidence } from './useEvidence';

export function GradeDialog() {
  const context = useApp();
  const { t, language } = useTranslator();
  const codes = useEvidence()?.codes ?? [];
  const [targets] = useState(() => gradeTargets(context));
  const [field, setField] = useState('');
  const [words, setWords] = useState<GradeWords>(() => gradeNow(context, targets, null));
  const change = (part: Partial<GradeWords>) => setWords({ ...words, ...part });
  const close = () => closeDialog(context);
  const about = (name: string) => {
    setField(name);
    setWords(gradeNow(context, targets, name || null));
  };
  const none = { value: '', label: t('evidence.grades.ungraded') };
  const handling = [...new Set([...codes, words.handling])].filter((code) => code !== '');
  return (
    <Dialog
      title={t('evidence.grades.dialog')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={() => {
        applyGrade(context, targets, field || null, words);
        close();
      }}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('evidence.grades.apply')}
          </Button>
        </>
      }
    >
      {targets.length > 1 ? <p className="quiet">{t('evidence.grades.several', { count: targets.length })}</p> : null}
      <SelectField<string>
        label={t('evidence.grades.about')}
        value={field}
        onChange={about}
        groups={[
          { label: '', options: [{ value: '', label: t('evidence.grades.whole') }] },
          { label: t('evidence.redact.field'), options: fieldsOf(context.chart, targets, language) },
        ]}
      />
      <SelectField<string>
        label={t('evidence.grades.source')}
        value={words.reliability ?? ''}
        hasFocus
        onChange={(value) => change({ reliability: (value || null) as Grade['reliability'] })}
        groups={[
          {
            label: '',
            options: [
              none,
              ...reliabilities.map((one) => ({ value: one, label: t(`evidence.grades.reliability.${one}`) })),
            ],
          },
        ]}
      />
      <SelectField<string>
        label={t('evidence.grades.information')}
        value={words.credibility ?? ''}
        onChange={(value) => change({ credibility: (value || null) as Grade['credibility'] })}
        groups={[
          {
            label: '',
            options: [
              none,
              ...credibilities.map((one) => ({ value: one, label: t(`evidence.grades.credibility.${one}`) })),
            ],
          },
        ]}
      />
      <SelectField<string>
        label={t('evidence.grades.handling')}
        value={words.handling}
        onChange={(code) => change({ handling: code })}
        groups={[
          {
            label: '',
            options: [{ value: '', label: '—' }, ...handling.map((code) => ({ value: code, label: code }))],
          },
        ]}
      />
      <label className="text-area-field">
        <span className="field-label">{t('evidence.grades.note')}</span>
        <textarea
          rows={4}
          maxLength={5000}
          value={words.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
    </Dialog>
  );
}

/** The fields that all targets have in common, by their words. */
function fieldsOf(chart: Chart, targets: readonly GradeTarget[], language: 'en' | 'zh') {
  const things = targets.flatMap(({ on, id }) =>
    on === 'entity' ? (chart.entity(id as never)?.entity ?? []) : (chart.link(id as never)?.link ?? []),
  );
  const [first] = things;
  if (first === undefined) return [];
  const known = 'from' in first ? linkType(first.type).fields : entityType(first.type).fields;
  const common = Object.keys(first.fields).filter((name) => things.every(({ fields }) => Object.hasOwn(fields, name)));
  const wordOf = (name: string) => known.find((field) => field.name === name)?.words[language] ?? name;
  return common.map((name) => ({ value: name, label: wordOf(name) }));
}
