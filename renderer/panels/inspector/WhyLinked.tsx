// "Why linked": of a derived link which analysis said so, for which reasons, with which settings and when; and the way to take
// it away.
import { analyses } from '../../../shared/analysis';
import type { ChartLink, Derivation, DrawnBringing } from '../../../shared/chartState';
import { analysisTitle } from '../../../shared/drawnWords';
import type { Language } from '../../../shared/messages';
import { eraseDerived } from '../../actions/derive';
import { chosenWords } from '../../chart/analysisWords';
import { scoreText } from '../../chart/scoreText';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { number } from '../words';
import { Section } from './Section';
import { writtenTime } from './origins';

export function WhyLinked({ links }: { readonly links: readonly ChartLink[] }) {
  const { t } = useTranslator();
  const { bringings } = useChartLater();
  return (
    <Section title={t('derived.why.title')} note={number(links.length)}>
      <p className="quiet">{t('derived.why.suggestion')}</p>
      {links.map(({ link, broughtBy }) => {
        const act = broughtBy.map((id) => bringings.get(id)).find((one) => one?.kind === 'drawn');
        if (act?.kind !== 'drawn' || act.derived === null) return null;
        return <Why key={link.id} id={link.id} act={act} derived={act.derived} />;
      })}
    </Section>
  );
}

interface WhyProps {
  readonly id: ChartLink['link']['id'];
  readonly act: DrawnBringing;
  readonly derived: Derivation;
}

function Why({ id, act: { at, by }, derived }: WhyProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { analysis, score, reasons, ranAt } = derived;
  const times = { time: writtenTime(ranAt), drawn: writtenTime(at) };
  return (
    <div className="origin is-derived">
      <div>
        <strong>{analysisTitle(analysis, language)}</strong>
        {t('derived.why.score', { score: scoreText(score) })}
      </div>
      {reasons.length === 0 ? <div className="quiet">{t('derived.why.noReasons')}</div> : null}
      <ul className="why-linked">
        {reasons.map((words, nth) => (
          <li key={nth}>{words[language]}</li>
        ))}
      </ul>
      <div className="quiet">
        {t('derived.why.settings', { settings: settingsOf(derived, language) || t('derived.why.usual') })}
      </div>
      <div className="quiet">{by === '' ? t('derived.why.ran', times) : t('derived.why.ranBy', { ...times, by })}</div>
      <div className="origin-buttons">
        <button type="button" className="text-button" onClick={() => eraseDerived(context, [id])}>
          {t('derived.why.remove')}
        </button>
      </div>
    </div>
  );
}

function settingsOf({ analysis, chosen }: Derivation, language: Language): string {
  const known = analyses.find((one) => one.id === analysis);
  const words =
    known === undefined
      ? Object.entries(chosen).map(([name, value]) => `${name}=${value}`)
      : chosenWords(known, chosen, language);
  return words.join('; ');
}
