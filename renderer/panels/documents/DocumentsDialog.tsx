// What the open case keeps by name: notes, filters, style rules, a lens, questions. Listed at the left, the chosen one at the right.
import { useCallback, useEffect, useState } from 'react';
import { documentKinds, type DocumentKind, type KeptDocument } from '../../../shared/caseWork';
import { freeName, keepDocument, listDocuments, removeDocument, textOnChart } from '../../actions/documents';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useSession, useTranslator } from '../AppContext';
import { OneDocument } from './OneDocument';

export function DocumentsDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const isWritten = useSession(({ kept }) => kept.keeping === 'case');
  const [all, reload] = useDocuments();
  const [chosen, setChosen] = useState('');
  const [removed, setRemoved] = useState<readonly KeptDocument[]>([]);
  const shown = all?.find((one) => idOf(one) === chosen) ?? all?.[0] ?? null;
  const close = () => closeDialog(context);
  const keep = (kind: DocumentKind, text: string, name: string) =>
    attempt(context, async () => {
      const free = freeName(all ?? [], kind, name);
      await keepDocument(context, { kind, name: free, text });
      setChosen(idOf({ kind, name: free }));
      reload();
    });
  const keepOfChart = (kind: 'filters' | 'styles') => {
    const text = textOnChart(context, kind);
    const title = context.chart.title || t('actions.newChart');
    return (
      <Button isDisabled={text === null} onClick={() => keep(kind, text ?? '', title)}>
        {t(`documents.keep.${kind}`)}
      </Button>
    );
  };
  const remove = (document: KeptDocument) =>
    attempt(context, async () => {
      await removeDocument(context, document);
      setRemoved((list) => [...list, document]);
      reload();
    });
  const putBack = (document: KeptDocument) => {
    setRemoved((list) => list.filter((one) => one !== document));
    keep(document.kind, document.text, document.name);
  };
  return (
    <Dialog
      title={t('documents.title')}
      closeLabel={t('panels.dialog.close')}
      size="large"
      onClose={close}
      buttons={
        <>
          {isWritten ? (
            <>
              <Button onClick={() => keep('note', '', t('documents.newNote'))}>{t('documents.keep.note')}</Button>
              {keepOfChart('filters')}
              {keepOfChart('styles')}
            </>
          ) : null}
          <span className="grow" />
          <Button kind="primary" onClick={close}>
            {t('panels.dialog.close')}
          </Button>
        </>
      }
    >
      {all?.length === 0 ? <p className="quiet">{t('documents.none')}</p> : null}
      {removed.map((document) => (
        <p key={idOf(document)} className="documents-removed" role="status">
          {t('documents.removed', { name: document.name })}{' '}
          <Button kind="plain" onClick={() => putBack(document)}>
            {t('documents.putBack')}
          </Button>
        </p>
      ))}
      {all === null || shown === null ? null : (
        <div className="documents">
          <List all={all} shown={shown} onShow={(document) => setChosen(idOf(document))} />
          <OneDocument
            key={idOf(shown)}
            document={shown}
            all={all}
            isWritten={isWritten}
            onChanged={(name) => {
              setChosen(idOf({ kind: shown.kind, name }));
              reload();
            }}
            onRemove={() => remove(shown)}
          />
        </div>
      )}
    </Dialog>
  );
}

function idOf({ kind, name }: Pick<KeptDocument, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

interface ListProps {
  readonly all: readonly KeptDocument[];
  readonly shown: KeptDocument;
  readonly onShow: (document: KeptDocument) => void;
}

function List({ all, shown, onShow }: ListProps) {
  const { t } = useTranslator();
  return (
    <nav className="documents-list" aria-label={t('documents.title')}>
      {documentKinds.map((kind) => {
        const own = all.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{t(`documents.kinds.${kind}`)}</h3>
            <ul>
              {own.map((one) => (
                <li key={one.name}>
                  <button
                    type="button"
                    className="documents-row cut"
                    aria-pressed={one === shown}
                    onClick={() => onShow(one)}
                  >
                    {one.name}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** Null until they are read; the function reads them again. */
function useDocuments(): readonly [readonly KeptDocument[] | null, () => void] {
  const context = useApp();
  const [all, setAll] = useState<readonly KeptDocument[] | null>(null);
  const [nth, setNth] = useState(0);
  const reload = useCallback(() => setNth((before) => before + 1), []);
  useEffect(() => {
    let isGone = false;
    attempt(context, async () => {
      const found = await listDocuments(context);
      if (!isGone) setAll(found);
    });
    return () => {
      isGone = true;
    };
  }, [context, nth]);
  return [all, reload];
}
