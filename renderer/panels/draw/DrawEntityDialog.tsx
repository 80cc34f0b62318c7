// The form of an entity that is drawn by hand: its type, the fields of that type, its caption, and why it is drawn.
import { useState } from 'react';
import { entityType, entityTypes } from '../../../shared/catalogue';
import { sameOnChart, takeEntity, usualCaption } from '../../actions/draw';
import { drawnEntries, typedFields } from '../../actions/drawnFields';
import { closeDialog } from '../../actions/window';
import { drawingOf } from '../../chart/commands/draw';
import type { Language } from '../../../shared/messages';
import type { DrawForm } from '../../state/drawing';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SelectField, TextField } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { typeWord } from '../words';
import { FieldInputs } from './FieldInputs';

type EntityForm = Extract<DrawForm, { readonly is: 'entity' }>;

export function DrawEntityDialog() {
  const drawing = useView((view) => view.drawing);
  return drawing?.is === 'entity' ? <EntityFormDialog form={drawing} /> : null;
}

function EntityFormDialog({ form }: { readonly form: EntityForm }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [start] = useState(() => startOf(context, form, language));
  const [type, setType] = useState(start.type);
  const [entries, setEntries] = useState(start.entries);
  const [caption, setCaption] = useState(start.caption);
  const [note, setNote] = useState(start.note);
  const known = entityType(type).fields;
  const { fields, troubles } = typedFields(known, entries);
  const canTake = Object.keys(troubles).length === 0;
  const same = sameOnChart(context.chart, type, fields, form.id);
  const close = () => closeDialog(context);
  const onSubmit = () => {
    if (!canTake) return;
    close();
    takeEntity(context, form, { type, fields, caption: caption.trim(), note: note.trim() });
  };
  return (
    <Dialog
      title={t(form.id === null ? 'drawn.form.addEntity' : 'drawn.form.editEntity')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={onSubmit}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!canTake}>
            {t(form.id === null ? 'drawn.form.add' : 'drawn.form.save')}
          </Button>
        </>
      }
    >
      <p className="drawn-explain quiet">{t('drawn.form.explain')}</p>
      <SelectField
        label={t('drawn.form.type')}
        value={type}
        groups={[{ label: '', options: start.types.map((id) => ({ value: id, label: typeWord(id, 1, language) })) }]}
        hasFocus
        onChange={setType}
      />
      <FieldInputs fields={known} entries={entries} troubles={troubles} onChange={setEntries} />
      <TextField
        label={t('drawn.form.caption')}
        value={caption}
        placeholder={usualCaption(type, fields, language)}
        hint={t('drawn.form.captionHint')}
        onChange={setCaption}
      />
      <TextField label={t('drawn.form.note')} value={note} hint={t('drawn.form.noteHint')} onChange={setNote} />
      {same === null ? null : (
        <p className="drawn-taken" role="status">
          {t('drawn.form.taken', { caption: same })}
        </p>
      )}
    </Dialog>
  );
}

/** What the form begins with; types of the catalogue first, then those of the chart that it does not know. */
function startOf({ chart }: ReturnType<typeof useApp>, { id }: EntityForm, language: Language) {
  const catalogue: readonly string[] = entityTypes.map((one) => one.id);
  const onChart = new Set(chart.entities().map(({ entity }) => entity.type));
  const types = [...catalogue, ...[...onChart].filter((one) => !catalogue.includes(one)).sort()];
  const it = id === null ? undefined : chart.entity(id);
  if (it === undefined) return { types, type: entityTypes[0].id as string, entries: {}, caption: '', note: '' };
  const { type, fields, caption } = it.entity;
  return {
    types,
    type,
    entries: drawnEntries(entityType(type).fields, fields),
    // What follows from the fields goes on following them.
    caption: caption === usualCaption(type, fields, language) ? '' : caption,
    note: drawingOf(chart, it)?.note ?? '',
  };
}
