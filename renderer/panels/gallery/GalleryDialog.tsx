// The frozen snapshots of the case as pictures: open one, compare two, name, delete, save as a file.
import { useCallback, useEffect, useState } from 'react';
import { compareKept, keepSnapshot, loadGallery, type Gallery } from '../../actions/gallery';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator } from '../AppContext';
import { SnapshotCard } from './SnapshotCard';

export function GalleryDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const [gallery, reload] = useGallery();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const items = gallery?.items ?? [];
  const choice = items.filter(({ id }) => chosen.includes(id));
  const hasChart = context.chart.entityCount > 0;
  const close = () => closeDialog(context);
  // A third takes the place of the one chosen first.
  const choose = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id));
  return (
    <Dialog
      title={t('gallery.title')}
      closeLabel={t('panels.dialog.close')}
      size="large"
      onClose={close}
      buttons={
        <>
          <Button
            kind="plain"
            isDisabled={!hasChart}
            onClick={() => attempt(context, () => keepSnapshot(context).then(reload))}
          >
            {t('gallery.keep')}
          </Button>
          <span className="grow quiet">{choice.length === 0 && items.length > 0 ? t('gallery.chooseHint') : ''}</span>
          <Button
            kind="primary"
            isDisabled={choice.length === 0 || (choice.length === 1 && !hasChart)}
            onClick={() => attempt(context, () => compareKept(context, choice))}
          >
            {t(choice.length === 2 ? 'gallery.compareTwo' : 'gallery.compareOne')}
          </Button>
        </>
      }
    >
      {gallery === null ? null : <About gallery={gallery} />}
      <ul className="gallery">
        {items.map((item) => (
          <SnapshotCard
            key={item.id}
            item={item}
            isChosen={chosen.includes(item.id)}
            onChoose={(isOn) => choose(item.id, isOn)}
            onChanged={reload}
          />
        ))}
      </ul>
    </Dialog>
  );
}

/** Null until it is read; the function reads it again. */
function useGallery(): readonly [Gallery | null, () => void] {
  const context = useApp();
  const [gallery, setGallery] = useState<Gallery | null>(null);
  const [nth, setNth] = useState(0);
  const reload = useCallback(() => setNth((before) => before + 1), []);
  useEffect(() => {
    let isGone = false;
    attempt(context, async () => {
      const found = await loadGallery(context);
      if (!isGone) setGallery(found);
    });
    return () => {
      isGone = true;
    };
  }, [context, nth]);
  return [gallery, reload];
}

function About({ gallery: { isCase, items } }: { readonly gallery: Gallery }) {
  const { t } = useTranslator();
  const isEmpty = items.length === 0;
  if (isCase) return isEmpty ? <p className="quiet">{t('gallery.none')}</p> : null;
  return <p className="quiet">{t(isEmpty ? 'gallery.noFiles' : 'gallery.files')}</p>;
}
