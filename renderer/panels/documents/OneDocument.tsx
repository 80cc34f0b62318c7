// One named document: its name, its text (which of a note can be written), and what can be done with it.
import { useState } from 'react';
import { formatValue } from '../../../shared/catalogue';
import type { KeptDocument } from '../../../shared/caseWork';
import { isUsed, keepDocument, mostNameLength, renameDocument, takeDocument } from '../../actions/documents';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';

interface OneDocumentProps {
  readonly document: KeptDocument;
  readonly all: readonly KeptDocument[];
  /** The case may be written. */
  readonly isWritten: boolean;
  /** Its text or name has changed; the name it has now. */
  readonly onChanged: (name: string) => void;
  readonly onRemove: () => void;
}

/** Characters. */
const mostNote = 1_000_000;

export function OneDocument({ document, all, isWritten, onChanged, onRemove }: OneDocumentProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const [name, setName] = useState(document.name);
  const [text, setText] = useState(document.text);
  const wanted = name.trim().slice(0, mostNameLength);
  const isNote = document.kind === 'note';
  const isChanged = (wanted !== document.name && wanted !== '') || text !== document.text;
  const keep = () =>
    attempt(context, async () => {
      const changed = { ...document, text };
      if (wanted !== document.name && !(await renameDocument(context, all, changed, wanted))) return;
      if (wanted === document.name) await keepDocument(context, changed);
      onChanged(wanted);
    });
  const keptAt = formatValue({ t: 'datetime', v: document.keptAt }, null, language, {}, zone).slice(0, 16);
  return (
    <section className="documents-one" aria-label={document.name}>
      <TextField label={t('documents.name')} value={name} onChange={setName} />
      <textarea
        className="bp6-input documents-text"
        aria-label={t(`documents.kinds.${document.kind}`)}
        readOnly={!isNote || !isWritten}
        maxLength={mostNote}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <span className="documents-acts">
        {isWritten ? (
          <Button kind="primary" isDisabled={!isChanged} onClick={keep}>
            {t('documents.save')}
          </Button>
        ) : null}
        {isUsed(document.kind) ? (
          <Button kind="plain" onClick={() => attempt(context, () => takeDocument(context, document))}>
            {t(document.kind === 'lens' ? 'documents.toFile' : 'documents.use')}
          </Button>
        ) : null}
        {isWritten ? <Button onClick={onRemove}>{t('documents.remove')}</Button> : null}
        <span className="grow" />
        <span className="quiet">{t('documents.keptAt', { time: keptAt })}</span>
      </span>
    </section>
  );
}
