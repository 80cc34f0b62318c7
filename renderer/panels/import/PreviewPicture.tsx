// The chart that would come of the first rows, small, and what is in it.
import { useEffect, useState } from 'react';
import { linkType } from '../../../shared/catalogue';
import type { PreviewReply } from '../../../shared/contracts/import';
import { mostPictured, pictureOf } from '../../actions/importPicture';
import { useApp, useTranslator, useView } from '../AppContext';
import { capital, number, typeWord } from '../words';

export function PreviewPicture({ preview }: { readonly preview: PreviewReply }) {
  const { t, language } = useTranslator();
  const picture = usePicture(preview);
  const { entities, links, rows, isWhole } = preview;
  const pictured = Math.min(mostPictured, entities.length);
  return (
    <section className="import-preview" aria-label={t('import.preview.title')}>
      <div className="section-head">
        <h3>{t('import.preview.title')}</h3>
        <span className="quiet">
          {t(isWhole ? 'import.preview.ofAll' : 'import.preview.ofFirst', { count: number(rows) })}
        </span>
      </div>
      <div className="import-picture">
        {picture === null ? null : (
          <img src={picture} alt={t('import.preview.picture', { entities: pictured, links: links.length })} />
        )}
      </div>
      <p className="import-counts">
        {[
          ...counted(entities).map(([type, count]) => `${typeWord(type, count, language)} ${number(count)}`),
          ...counted(links).map(([type, count]) => `${capital(linkType(type).words[language])} ${number(count)}`),
        ].join(' · ')}
        {entities.length > pictured ? (
          <span className="quiet">
            {' '}
            · {t('import.preview.pictured', { shown: pictured, of: number(entities.length) })}
          </span>
        ) : null}
      </p>
    </section>
  );
}

function counted(things: readonly { readonly type: string }[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts];
}

/** The address of the picture as long as it is shown; the one before stays until the next is painted. */
function usePicture(preview: PreviewReply): string | null {
  const context = useApp();
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    pictureOf(context, preview).then(
      (svg) => {
        if (isCurrent) setUrl(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
      },
      // A picture less is no reason to stop: the counts stand beside it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [context, preview, theme, language]);
  useEffect(() => {
    if (url === null) return;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return url;
}
