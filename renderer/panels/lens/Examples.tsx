// Live examples: a few entities or links of the chosen word, as the draft would show them.
import { useEffect, useState } from 'react';
import { linkType } from '../../../shared/catalogue';
import type { ErrorData } from '../../../shared/errors';
import { toErrorData } from '../../../shared/errors';
import type { Lens } from '../../../shared/lens/Lens';
import type { LensExamples } from '../../../shared/lens/Survey';
import { examplesOf } from '../../actions/lens';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { typeWord } from '../words';

const pauseMs = 250;

export function Examples({ lens, about }: { readonly lens: Lens; readonly about: string }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const [found, setFound] = useState<LensExamples | null>(null);
  const [error, setError] = useState<ErrorData | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      examplesOf(context, lens, about).then(
        (examples) => {
          if (!isCurrent) return;
          setFound(examples);
          setError(null);
        },
        (reason: unknown) => {
          const data = toErrorData(reason);
          if (isCurrent && data.code !== 'CANCELLED') setError(data);
        },
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [context, lens, about]);
  const examples = found?.about === about ? found : null;
  return (
    <section className="lens-examples" aria-label={t('lens.examples')}>
      <div className="section-head">
        <h3>{t('lens.examples')}</h3>
      </div>
      {error === null ? null : <p className="quiet">{t(`errors.${error.code}.message`, error.details)}</p>}
      {error === null && examples === null ? <p className="quiet">{t('lens.looking')}</p> : null}
      {examples?.entities.map((entity, at) => (
        <div key={at} className="lens-example">
          <EntityIcon type={entity.type} size={15} />
          <strong className="cut">{entity.caption}</strong>
          <span className="quiet">{typeWord(entity.type, 1, language)}</span>
          <span className="grow" />
          <span className="quiet">{entity.key}</span>
        </div>
      ))}
      {examples?.links.map((link, at) => (
        <div key={at} className="lens-example">
          <strong className="cut">{link.from}</strong>
          <span className="quiet">{linkType(link.type).words[language]} →</span>
          <strong className="cut">{link.to}</strong>
          <span className="grow" />
          <span className="quiet">{[link.at.replace('T', ' '), link.amount].filter(Boolean).join(' · ')}</span>
        </div>
      ))}
      {examples !== null && examples.entities.length + examples.links.length === 0 ? (
        <p className="quiet">{t('lens.noExamples')}</p>
      ) : null}
    </section>
  );
}
