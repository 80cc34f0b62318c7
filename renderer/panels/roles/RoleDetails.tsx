// One person's role: what was decided, what is suggested, the strongest facts for and against, and the ways to decide. The
// queue and the inspector show the same.
import { roleIds, roleWords, type RoleId } from '../../../shared/analysis/roles/Role';
import type { RoleReason } from '../../../shared/analysis/roles/suggestRoles';
import type { EntityId } from '../../../shared/ids';
import { decideRole, rejectRole, showPerson, takeBackRole } from '../../actions/roles';
import { attempt } from '../../actions/report';
import { roleMarkOf } from '../../chart/roleMarks';
import type { SuggestedRole } from '../../chart/roleQuestion';
import { Button } from '../../ui/Button';
import { SelectBox } from '../../ui/fields';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { captionFor } from '../words';
import { RoleLine } from './RoleLine';

interface RoleDetailsProps {
  readonly id: EntityId;
  /** In the queue: with the name and a way to the chart, which the inspector needs not. */
  readonly canShow?: boolean;
}

export function RoleDetails({ id, canShow = false }: RoleDetailsProps) {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const answer = useView((view) => view.roles.answer);
  const suggestion = answer?.suggestions.find((one) => one.id === id);
  const entity = chart.entity(id)?.entity;
  if (entity === undefined) return null;
  return (
    <div className="role-details">
      {canShow ? (
        <div className="role-head">
          <h2>{captionFor(entity)}</h2>
          <Button onClick={() => showPerson(context, id)}>{t('roles.show')}</Button>
        </div>
      ) : null}
      <RoleLine id={id} />
      {suggestion === undefined ? null : <Suggestion suggestion={suggestion} />}
      <Decide id={id} suggestion={suggestion} />
    </div>
  );
}

function Suggestion({
  suggestion: { role, next, margin, isUnsure, pro, contra },
}: {
  readonly suggestion: SuggestedRole;
}) {
  const { t, language } = useTranslator();
  const words = { points: margin.toFixed(1), next: roleWords[next][language] };
  return (
    <>
      <p className="role-suggested">
        <strong>{t('roles.suggested', { role: roleWords[role][language] })}</strong>{' '}
        <span className="quiet">{isUnsure ? t('roles.unsure', words) : t('roles.lead', words)}</span>
      </p>
      <Reasons title={t('roles.pro')} reasons={pro} none={t('roles.nothingPro')} />
      <Reasons title={t('roles.contra')} reasons={contra} none={t('roles.nothingContra')} />
      <p className="quiet role-note">{t('roles.isSuggestion')}</p>
    </>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly RoleReason[];
  readonly none: string;
}

/** Sign and heading say for or against; the colour only repeats it. */
function Reasons({ title, reasons, none }: ReasonsProps) {
  const { t, language } = useTranslator();
  return (
    <div className="role-reasons">
      <h3>{title}</h3>
      {reasons.length === 0 ? <p className="quiet">{none}</p> : null}
      <ul>
        {reasons.map(({ feature, words, points }) => (
          <li key={feature} className={points > 0 ? 'is-for' : 'is-against'}>
            <span className="role-points" title={t('roles.points')}>
              {points > 0 ? `+${points.toFixed(1)}` : `−${(-points).toFixed(1)}`}
            </span>
            {words[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DecideProps {
  readonly id: EntityId;
  readonly suggestion: SuggestedRole | undefined;
}

function Decide({ id, suggestion }: DecideProps) {
  const context = useApp();
  const { chart } = context;
  const { t, language } = useTranslator();
  const mark = roleMarkOf(chart, id);
  const decide = (role: RoleId) => attempt(context, () => decideRole(context, id, role));
  const options = [
    { value: '', label: t('roles.changePrompt') },
    ...roleIds.map((role) => ({ value: role, label: roleWords[role][language] })),
  ] as const;
  return (
    <div className="duplicates-buttons">
      {suggestion === undefined ? null : (
        <>
          <Button kind="primary" isDisabled={mark?.role === suggestion.role} onClick={() => decide(suggestion.role)}>
            {t('roles.confirm')}
          </Button>
          <Button
            kind="plain"
            isDisabled={mark !== undefined && mark.role === null}
            onClick={() => attempt(context, () => rejectRole(context, id))}
          >
            {t('roles.reject')}
          </Button>
        </>
      )}
      <SelectBox<RoleId | ''>
        label={t('roles.change')}
        value=""
        options={options}
        onChange={(role) => {
          if (role !== '') decide(role);
        }}
      />
      {mark === undefined ? null : (
        <Button kind="plain" onClick={() => attempt(context, () => takeBackRole(context, id))}>
          {t('roles.takeBack')}
        </Button>
      )}
    </div>
  );
}
