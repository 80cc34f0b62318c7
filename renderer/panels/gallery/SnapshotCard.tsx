// One snapshot of the gallery: its picture, what it is called and holds, and what can be done with it.
import { useState } from 'react';
import { formatValue } from '../../../shared/catalogue';
import { exportKept, openKept, removeKept, renameKept, type GalleryItem } from '../../actions/gallery';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';

interface CardProps {
  readonly item: GalleryItem;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
  /** Its title, note or being has changed. */
  readonly onChanged: () => void;
}

type Asking = 'nothing' | 'words' | 'removing';

export function SnapshotCard({ item, isChosen, onChoose, onChanged }: CardProps) {
  const context = useApp();
  const { t } = useTranslator();
  const [asking, setAsking] = useState<Asking>('nothing');
  const ended = () => {
    setAsking('nothing');
    onChanged();
  };
  return (
    <li className={isChosen ? 'gallery-card is-chosen' : 'gallery-card'}>
      <Picture item={item} />
      <About item={item} isChosen={isChosen} onChoose={onChoose} />
      {asking === 'words' ? <Words item={item} onEnd={ended} /> : null}
      {asking === 'removing' ? <Removing item={item} onEnd={ended} onLeave={() => setAsking('nothing')} /> : null}
      {asking === 'nothing' ? (
        <span className="gallery-acts">
          <Button kind="plain" onClick={() => attempt(context, () => openKept(context, item))}>
            {t('gallery.openOne')}
          </Button>
          {item.read === null ? (
            <>
              <Button onClick={() => setAsking('words')}>{t('gallery.rename')}</Button>
              <Button onClick={() => attempt(context, () => exportKept(context, item))}>{t('gallery.export')}</Button>
              <Button onClick={() => setAsking('removing')}>{t('gallery.remove')}</Button>
            </>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

function Picture({ item }: { readonly item: GalleryItem }) {
  return (
    <span className="gallery-picture">
      {item.thumbnailBase64 === '' ? null : <img src={`data:image/png;base64,${item.thumbnailBase64}`} alt="" />}
    </span>
  );
}

function About({ item, isChosen, onChoose }: Omit<CardProps, 'onChanged'>) {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const { title, at, entities, links, note } = item;
  return (
    <label className="gallery-about">
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={t('gallery.choose', { title })}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span>
        <strong>{title}</strong>
        <span className="quiet">{formatValue({ t: 'datetime', v: at }, null, language, {}, zone).slice(0, 16)}</span>
        <span className="quiet">{t('gallery.counts', { entities, links })}</span>
        {note === '' ? null : <span className="gallery-note">{note}</span>}
      </span>
    </label>
  );
}

function Words({ item, onEnd }: { readonly item: GalleryItem; readonly onEnd: () => void }) {
  const context = useApp();
  const { t } = useTranslator();
  const [title, setTitle] = useState(item.title);
  const [note, setNote] = useState(item.note);
  const isWhole = title.trim() !== '';
  return (
    <span className="gallery-words">
      <TextField label={t('gallery.field.title')} value={title} onChange={setTitle} hasFocus />
      <TextField label={t('gallery.field.note')} value={note} onChange={setNote} />
      <Button
        kind="plain"
        isDisabled={!isWhole}
        onClick={() =>
          attempt(context, async () => {
            await renameKept(context, item, title.trim().slice(0, 500), note.slice(0, 20_000));
            onEnd();
          })
        }
      >
        {t('gallery.save')}
      </Button>
    </span>
  );
}

interface RemovingProps {
  readonly item: GalleryItem;
  readonly onEnd: () => void;
  readonly onLeave: () => void;
}

function Removing({ item, onEnd, onLeave }: RemovingProps) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <span className="gallery-words" role="group" aria-label={t('gallery.remove')}>
      <span>{t('gallery.confirm', { title: item.title })}</span>
      <span className="gallery-acts">
        <Button
          kind="danger"
          onClick={() =>
            attempt(context, async () => {
              await removeKept(context, item);
              onEnd();
            })
          }
        >
          {t('gallery.confirmed')}
        </Button>
        <Button onClick={onLeave}>{t('panels.dialog.cancel')}</Button>
      </span>
    </span>
  );
}
