// Everything that finds something out, in one menu: of the network, of what is selected, of the case.
import { actionsById } from '../../actions';
import { MenuButton } from '../../ui/MenuButton';
import { keysOf, useApp, useChartFact, useRun, useSession, useTranslator, useView } from '../AppContext';

const groups = [
  ['openAnalyses', 'suggestRoles', 'openSimulator'],
  ['openPaths', 'commonNeighbours', 'followMoney'],
  ['findDuplicates'],
];

export function AnalyseMenu() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  // What the entries are enabled by.
  useView((view) => view.selection);
  useChartFact((chart) => chart.entityCount);
  useSession((session) => session.source);
  const entries = groups.map((ids) =>
    actionsById(ids).map((action) => ({
      id: action.id,
      label: t(action.label),
      keys: keysOf(action),
      isDisabled: !action.isEnabled(context),
      onChoose: () => run(action),
    })),
  );
  return <MenuButton label={t('panels.title.analyse')} groups={entries} />;
}
