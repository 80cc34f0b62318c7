// The form of an entity that is drawn by hand: its type, the fields of that type, its caption, and why it is drawn.
import { useState } from 'react';
import { entityType, entityTypes } from '../../../shared/catalogue';
import { sameOnChart, takeEntity, usualCaption } from '../../actions/draw';
import { drawnEntries, typedFields } from '../../actions/drawnFields';
import { drawingOf } from '../../chart/commands/draw';
import type { Language } from '../../../shared/messages';
import type { DrawForm } from '../../state/drawing';
import { SelectField, TextField } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { typeWord } from '../words';
import { DrawnDialog } from './DrawnDialog';

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
  const { fields } = typedFields(known, entries);
  const same = sameOnChart(context.chart, type, fields, form.id);
  return (
    <DrawnDialog
      title={form.id === null ? 'drawn.form.addEntity' : 'drawn.form.editEntity'}
      take={form.id === null ? 'drawn.form.add' : 'drawn.form.save'}
      known={known}
      entries={entries}
      onEntries={setEntries}
      note={note}
      onNote={setNote}
      onTake={(taken) => {
        takeEntity(context, form, { type, fields: taken, caption: caption.trim(), note: note.trim() });
      }}
      beforeNote={
        <TextField
          label={t('drawn.form.caption')}
          value={caption}
          placeholder={usualCaption(type, fields, language)}
          hint={t('drawn.form.captionHint')}
          onChange={setCaption}
        />
      }
      afterNote={
        same === null ? null : (
          <p className="drawn-taken" role="status">
            {t('drawn.form.taken', { caption: same })}
          </p>
        )
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
    </DrawnDialog>
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
