// The queue of suggested roles: people on the left, by role and the surest first; what speaks for and against the one that is
// looked at on the right, with the ways to decide.
import { scopeTrouble } from '../../actions/analyses';
import { addMeant } from '../../actions/analysisRows';
import { changeRolesScope, declineReading, stopSuggestingRoles, suggestRolesInScope } from '../../actions/roles';
import { attempt } from '../../actions/report';
import { roleMarkOf } from '../../chart/roleMarks';
import { isFresh, suggestionsOn, type RoleAnswer, type SuggestedRole } from '../../chart/roleQuestion';
import { Button } from '../../ui/Button';
import { ReadQuestion } from '../analyses/ReadAsk';
import { ScopeSegments } from '../analyses/ScopeSegments';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { PeopleList } from './PeopleList';
import { RoleDetails } from './RoleDetails';

export function RolesPanel() {
  const chart = useChart();
  const { t } = useTranslator();
  const { answer, isRunning, at } = useView((view) => view.roles);
  const people = answer === null ? [] : suggestionsOn(chart, answer);
  const place = Math.max(
    0,
    people.findIndex(({ id }) => id === at),
  );
  const looked = people[place];
  return (
    <div className="duplicates">
      <div className="duplicates-side">
        <Buttons isRunning={isRunning} />
        <Missing answer={answer} />
        <p className="quiet duplicates-note" role="status">
          {isRunning ? (
            t('roles.running')
          ) : answer === null ? (
            t('roles.empty')
          ) : (
            <Told answer={answer} people={people} />
          )}
        </p>
        <PeopleList people={people} at={place} />
      </div>
      {looked === undefined ? null : (
        <section className="pair-details" aria-label={t('roles.section')} tabIndex={0}>
          <RoleDetails id={looked.id} canShow />
        </section>
      )}
    </div>
  );
}

function Buttons({ isRunning }: { readonly isRunning: boolean }) {
  const context = useApp();
  const { t } = useTranslator();
  const { scope, isAsking } = useView((view) => view.roles);
  useView((view) => view.selection);
  const trouble = scopeTrouble(context, scope);
  return (
    <>
      <div className="duplicates-buttons roles-scope">
        <ScopeSegments name="roles-scope" chosen={scope} onChange={(one) => changeRolesScope(context, one)} />
      </div>
      <div className="duplicates-buttons">
        <Button
          kind="primary"
          isDisabled={isRunning || trouble !== null}
          onClick={() => attempt(context, () => suggestRolesInScope(context))}
        >
          {t('roles.run')}
        </Button>
        {isRunning ? (
          <Button kind="plain" onClick={() => stopSuggestingRoles(context)}>
            {t('roles.stop')}
          </Button>
        ) : null}
        {trouble === null ? null : <span className="quiet">{t(`analyses.trouble.${trouble}`)}</span>}
      </div>
      {isAsking && !isRunning ? (
        <ReadQuestion
          types={null}
          onYes={() => attempt(context, () => suggestRolesInScope(context, 'agreed'))}
          onNo={() => declineReading(context)}
        />
      ) : null}
    </>
  );
}

/** People of a whole case who are not on the chart, where decisions are kept; they can be brought onto it. */
function Missing({ answer }: { readonly answer: RoleAnswer | null }) {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const entities = (answer?.suggestions ?? []).flatMap(({ id }) => (chart.entity(id) === undefined ? [id] : []));
  if (answer?.scope !== 'case' || entities.length === 0) return null;
  return (
    <div className="duplicates-buttons">
      <span className="quiet grow">{t('roles.missing', { count: entities.length })}</span>
      <Button kind="plain" onClick={() => attempt(context, () => addMeant(context, { entities, links: [] }))}>
        {t('analyses.add', { count: entities.length })}
      </Button>
    </div>
  );
}

interface ToldProps {
  readonly answer: RoleAnswer;
  readonly people: readonly SuggestedRole[];
}

/** How many are to be decided, how many of them unsure, and whether the chart has moved on. */
function Told({ answer, people }: ToldProps) {
  const chart = useChart();
  const { t } = useTranslator();
  if (people.length === 0) return t('roles.nobody');
  const left = people.filter(({ id }) => roleMarkOf(chart, id) === undefined);
  const unsure = left.filter(({ isUnsure }) => isUnsure).length;
  const parts = [
    left.length === 0 ? t('roles.done') : t('roles.left', { count: left.length }),
    unsure > 0 ? t('roles.unsureCount', { count: unsure }) : '',
    isFresh(chart, answer) ? '' : t('roles.stale'),
  ];
  return parts.filter(Boolean).join(' · ');
}
