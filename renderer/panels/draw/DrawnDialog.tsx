// The frame of a form for what is drawn by hand: its title, its buttons, the fields of its type and its note.
import type { ReactNode } from 'react';
import type { FieldType } from '../../../shared/catalogue/types';
import type { MessageKey } from '../../../shared/messages';
import type { Fields } from '../../../shared/value';
import { typedFields, type DrawnEntries } from '../../actions/drawnFields';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { FieldInputs } from './FieldInputs';

interface DrawnDialogProps {
  readonly title: MessageKey;
  /** What the button says that takes the form. */
  readonly take: MessageKey;
  /** The fields of the chosen type. */
  readonly known: readonly FieldType[];
  readonly entries: DrawnEntries;
  readonly onEntries: (entries: DrawnEntries) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Called when the form is closed, with the fields as values; never while one of them is wrong. */
  readonly onTake: (fields: Fields) => void;
  /** What comes before the fields of the type, between them and the note, and at the end. */
  readonly children: ReactNode;
  readonly beforeNote?: ReactNode;
  readonly afterNote?: ReactNode;
}

export function DrawnDialog(props: DrawnDialogProps) {
  const { title, take, known, entries, onEntries, note, onNote, onTake, children, beforeNote, afterNote } = props;
  const context = useApp();
  const { t } = useTranslator();
  const { fields, troubles } = typedFields(known, entries);
  const canTake = Object.keys(troubles).length === 0;
  const close = () => closeDialog(context);
  const onSubmit = () => {
    if (!canTake) return;
    close();
    onTake(fields);
  };
  return (
    <Dialog
      title={t(title)}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={onSubmit}
      buttons={
        <>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!canTake}>
            {t(take)}
          </Button>
        </>
      }
    >
      {children}
      <FieldInputs fields={known} entries={entries} troubles={troubles} onChange={onEntries} />
      {beforeNote}
      <TextField label={t('drawn.form.note')} value={note} hint={t('drawn.form.noteHint')} onChange={onNote} />
      {afterNote}
    </Dialog>
  );
}
