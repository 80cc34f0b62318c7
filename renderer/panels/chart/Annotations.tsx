// Annotating the chart: the menu that adds a text, an arrow, a highlight or a call-out, and the card of the selected one.
import { useEffect, useState } from 'react';
import type { Annotation } from '../../../shared/dress/annotation';
import { changeAnnotation, annotateActions, removeAnnotation, selectAnnotation } from '../../actions/annotate';
import { annotationName } from '../../chart/annotationName';
import { annotationColours, type AnnotationColour } from '../../chart/annotationShapes';
import type { MenuEntry } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { useApp, useChart, useChartFact, useRun, useTranslator, useView } from '../AppContext';

const colours = Object.keys(annotationColours.light) as readonly AnnotationColour[];

export function Annotations() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const { annotations } = useChart().dress;
  const chosen = useView((view) => view.selectedAnnotation);
  const isElsewhere = useView((view) => view.selection.size > 0 || view.selectedBundle !== null);
  const isEmpty = useChartFact((chart) => chart.entityCount === 0);
  useEffect(() => {
    if (isElsewhere) selectAnnotation(context, null);
  }, [context, isElsewhere]);
  const note = annotations.find(({ id }) => id === chosen);
  const entries = annotateActions.map((action): MenuEntry => {
    return {
      id: action.id,
      label: t(action.label),
      isDisabled: !action.isEnabled(context),
      onChoose: () => run(action),
    };
  });
  if (isEmpty && annotations.length === 0) return null;
  return (
    <div className="annotations">
      <div className="annotate-bar">
        <MenuButton label={t('annotations.menu')} groups={[entries]} />
      </div>
      {note === undefined ? null : <AnnotationCard key={note.id} note={note} />}
    </div>
  );
}

/** Words and colour of one annotation. What is typed becomes one edit when the field is left. */
function AnnotationCard({ note }: { readonly note: Annotation }) {
  const context = useApp();
  const { t } = useTranslator();
  const [text, setText] = useState(note.text);
  const close = () => selectAnnotation(context, null);
  return (
    <section
      className="note-card card"
      aria-label={annotationName(note, t)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        changeAnnotation(context, { ...note, text });
        close();
        event.stopPropagation();
      }}
    >
      <header className="section-head">
        <h2>{annotationName({ ...note, text: '' }, t)}</h2>
        <button type="button" className="text-button" aria-label={t('annotations.close')} onClick={close}>
          ✕
        </button>
      </header>
      <textarea
        className="note-words"
        aria-label={t('annotations.words')}
        placeholder={t('annotations.wordsHint')}
        rows={3}
        maxLength={5000}
        value={text}
        autoFocus={note.text === ''}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => changeAnnotation(context, { ...note, text })}
      />
      <div className="note-row">
        <Colours note={note} text={text} />
        <button type="button" className="text-button" onClick={() => removeAnnotation(context, note.id)}>
          {t('annotations.remove')}
        </button>
      </div>
      {note.is === 'arrow' ? <p className="tip">{t('annotations.held')}</p> : null}
    </section>
  );
}

function Colours({ note, text }: { readonly note: Annotation; readonly text: string }) {
  const context = useApp();
  const { t } = useTranslator();
  const theme = useView((view) => view.theme);
  return (
    <div className="note-colours" role="group" aria-label={t('annotations.colour')}>
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          className="note-colour"
          aria-label={t(`annotations.colours.${colour}`)}
          title={t(`annotations.colours.${colour}`)}
          aria-pressed={note.colour === colour}
          style={{ background: annotationColours[theme][colour] }}
          onClick={() => changeAnnotation(context, { ...note, text, colour })}
        />
      ))}
    </div>
  );
}
