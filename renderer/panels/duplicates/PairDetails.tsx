// One pair with what speaks for and against its being one, side by side, and the three ways to decide.
import type { DuplicateCandidate } from '../../../shared/analysis/duplicates';
import type { Reason } from '../../../shared/analysis/duplicates/score';
import { bringPair, keepApart, mergePair, skipPair, subjectOf } from '../../actions/duplicates';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { useApp, useTranslator } from '../AppContext';
import { captionFor } from '../words';
import { useRuleWord } from './useRuleWord';

export function PairDetails({ pair }: { readonly pair: DuplicateCandidate }) {
  const context = useApp();
  const { t } = useTranslator();
  const [one, other] = [subjectOf(context, pair.a), subjectOf(context, pair.b)];
  if (one === undefined || other === undefined) return null;
  return (
    <section className="pair-details" aria-label={t('duplicates.reasons')} tabIndex={0}>
      <div className="duplicates-buttons">
        <Button kind="primary" keys="M" onClick={() => attempt(context, () => mergePair(context, pair))}>
          {t('duplicates.merge')}
        </Button>
        <Button kind="plain" keys="N" onClick={() => keepApart(context, pair)}>
          {t('duplicates.apart')}
        </Button>
        <Button kind="plain" keys="S" onClick={() => skipPair(context, pair)}>
          {t('duplicates.skip')}
        </Button>
        <Button onClick={() => attempt(context, () => bringPair(context, pair))}>{t('duplicates.show')}</Button>
      </div>
      <table className="reasons">
        <thead>
          <tr>
            <th scope="col">{t('duplicates.columns.property')}</th>
            <th scope="col">
              {captionFor(one)} <span className="quiet key">{one.key}</span>
            </th>
            <th scope="col">
              {captionFor(other)} <span className="quiet key">{other.key}</span>
            </th>
            <th scope="col">{t('duplicates.columns.outcome')}</th>
            <th scope="col" className="reason-weight">
              {t('duplicates.columns.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.reasons.map((reason) => (
            <ReasonRow key={reason.rule} reason={reason} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4} className="quiet">
              {t('duplicates.scoreHint')}
            </td>
            <td className="reason-weight">{pair.score.toFixed(1)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const signs = { agree: '=', near: '≈', differ: '≠' } as const;

/** Sign and words say the outcome; the colour only repeats it. */
function ReasonRow({ reason: { rule, outcome, weight, left, right } }: { readonly reason: Reason }) {
  const { t } = useTranslator();
  const ruleWord = useRuleWord();
  return (
    <tr className={`reason is-${outcome}`}>
      <th scope="row">{ruleWord(rule)}</th>
      <td>{left}</td>
      <td>{right}</td>
      <td className="reason-outcome">
        <span aria-hidden="true">{signs[outcome]}</span> {t(`duplicates.outcome.${outcome}`)}
      </td>
      <td className="reason-weight">{weight < 0 ? `−${(-weight).toFixed(1)}` : `+${weight.toFixed(1)}`}</td>
    </tr>
  );
}
