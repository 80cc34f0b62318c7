// The form of a link that is drawn by hand between two entities: its type, its direction, the fields of that type, and why.
import { useState } from 'react';
import { captionOfEntity, linkType, linkTypes } from '../../../shared/catalogue';
import type { EntityId } from '../../../shared/ids';
import { takeLink } from '../../actions/draw';
import { drawnEntries } from '../../actions/drawnFields';
import { drawingOf } from '../../chart/commands/draw';
import type { DrawForm } from '../../state/drawing';
import { SelectField } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { capital } from '../words';
import { DrawnDialog } from './DrawnDialog';

type LinkForm = Extract<DrawForm, { readonly is: 'link' }>;
type Ends = readonly [from: EntityId, to: EntityId];

export function DrawLinkDialog() {
  const drawing = useView((view) => view.drawing);
  return drawing?.is === 'link' ? <LinkFormDialog form={drawing} /> : null;
}

function LinkFormDialog({ form }: { readonly form: LinkForm }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [start] = useState(() => startOf(context, form));
  const [type, setType] = useState(start.type);
  const [isTurned, setTurned] = useState(start.isTurned(start.type));
  const [entries, setEntries] = useState(start.entries);
  const [note, setNote] = useState(start.note);
  const { fields: known, isDirected, words } = linkType(type);
  const [one, other] = [nameOf(context, form.from), nameOf(context, form.to)];
  const reading = (from: string, to: string) => `${from} → ${to}`;
  const options = (types: readonly string[]) =>
    types.map((id) => ({ value: id, label: capital(linkType(id).words[language]) }));
  return (
    <DrawnDialog
      title={form.id === null ? 'drawn.form.addLink' : 'drawn.form.editLink'}
      take={form.id === null ? 'drawn.form.draw' : 'drawn.form.save'}
      known={known}
      entries={entries}
      onEntries={setEntries}
      note={note}
      onNote={setNote}
      onTake={(fields) => {
        const [from, to] = isTurned && isDirected ? [form.to, form.from] : [form.from, form.to];
        takeLink(context, form, { type, from, to, fields, note: note.trim() });
      }}
    >
      <p className="drawn-ends">
        {isTurned && isDirected ? other : one} <span className="quiet">{words[language]}</span>{' '}
        {isTurned && isDirected ? one : other}
      </p>
      <SelectField
        label={t('drawn.form.type')}
        value={type}
        groups={[
          { label: t('drawn.form.fits'), options: options(start.fitting) },
          { label: t('drawn.form.others'), options: options(start.others) },
        ]}
        hasFocus
        onChange={(chosen) => {
          setType(chosen);
          setTurned(start.isTurned(chosen));
        }}
      />
      {isDirected ? (
        <SelectField
          label={t('drawn.form.direction')}
          value={isTurned ? 'turned' : 'straight'}
          groups={[
            {
              label: '',
              options: [
                { value: 'straight', label: reading(one, other) },
                { value: 'turned', label: reading(other, one) },
              ],
            },
          ]}
          onChange={(way) => setTurned(way === 'turned')}
        />
      ) : null}
    </DrawnDialog>
  );
}

function nameOf({ chart }: ReturnType<typeof useApp>, id: EntityId): string {
  const it = chart.entity(id);
  return it === undefined ? '?' : captionOfEntity(it.entity);
}

/** What the form begins with; types that usually join such entities, either way, stand first. */
function startOf({ chart }: ReturnType<typeof useApp>, form: LinkForm) {
  const typeAt = (id: EntityId) => chart.entity(id)?.entity.type ?? '';
  const joins = (ends: readonly string[], type: string) => ends.length === 0 || ends.includes(type);
  const fits = (type: string, [from, to]: Ends) => {
    const known = linkType(type);
    return joins(known.from, typeAt(from)) && joins(known.to, typeAt(to));
  };
  const catalogue: readonly string[] = linkTypes.map(({ id }) => id);
  const onChart = new Set(chart.links().map(({ link }) => link.type));
  const all = [...catalogue, ...[...onChart].filter((id) => !catalogue.includes(id)).sort()];
  const fitting = all.filter((type) => fits(type, [form.from, form.to]) || fits(type, [form.to, form.from]));
  const others = all.filter((type) => !fitting.includes(type));
  // A type that only fits the other way round is read that way at first.
  const isTurned = (type: string) => !fits(type, [form.from, form.to]) && fits(type, [form.to, form.from]);
  const it = form.id === null ? undefined : chart.link(form.id);
  const type = it?.link.type ?? fitting[0] ?? 'LINKED';
  return {
    fitting,
    others,
    type,
    isTurned: form.id === null ? isTurned : () => false,
    entries: it === undefined ? {} : drawnEntries(linkType(type).fields, it.link.fields),
    note: it === undefined ? '' : (drawingOf(chart, it)?.note ?? ''),
  };
}
