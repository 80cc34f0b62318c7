// The title bar: which case, which chart, and the few actions that are always at hand.
import { actionsById } from '../../actions';
import { exportPicture } from '../../actions/exportPicture';
import { importFile } from '../../actions/importFile';
import { connect } from '../../actions/connect';
import { openCypher } from '../../actions/cypher';
import { openLens } from '../../actions/lens';
import { openFile, openRecent } from '../../actions/openFile';
import { openSample } from '../../actions/openSource';
import { saveSnapshot, saveSnapshotAs } from '../../actions/saveSnapshot';
import { redo, undo } from '../../actions/undo';
import { openPalette } from '../../actions/window';
import type { Action } from '../../actions/Action';
import { Button } from '../../ui/Button';
import type { MenuEntry } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { keysOf, useChartFact, useRun, useSession, useTranslator } from '../AppContext';
import { AnalyseMenu } from './AnalyseMenu';
import { ChartTabs } from './ChartTabs';

export function TitleBar() {
  const { t } = useTranslator();
  const run = useRun();
  const source = useSession((session) => session.source);
  const entry = (action: Action): MenuEntry => ({
    id: action.id,
    label: t(action.label),
    keys: keysOf(action),
    onChoose: () => run(action),
  });
  const hasLens = useSession((session) => session.lens !== null);
  const canSave = useChartFact((chart) => chart.entityCount > 0);
  return (
    <header className="title-bar">
      <h1 className="case-name">{source?.name ?? t('shell.title')}</h1>
      <ChartTabs />
      <div className="title-actions">
        <HistoryButton action={undo} />
        <HistoryButton action={redo} />
        <Button keys={keysOf(openPalette)} onClick={() => run(openPalette)}>
          {t('panels.title.commands')}
        </Button>
        <AnalyseMenu />
        <MenuButton
          label={t('panels.title.open')}
          groups={[
            [openSample, openFile, openRecent].map(entry),
            [connect, importFile].map(entry),
            [openLens, openCypher].map((action) => ({ ...entry(action), isDisabled: !hasLens })),
          ]}
        />
        <MenuButton
          label={t('panels.title.save')}
          groups={[
            [saveSnapshot, saveSnapshotAs].map((action) => ({ ...entry(action), isDisabled: !canSave })),
            actionsById(['keepSnapshot', 'openGallery', 'compare']).map(entry),
            actionsById(['rename']).map(entry),
          ]}
        />
        <Button kind="primary" isDisabled={!canSave} onClick={() => run(exportPicture)}>
          {t('panels.title.export')}
        </Button>
      </div>
    </header>
  );
}

/** Undo or redo, saying on hover what it would take back or bring again. */
function HistoryButton({ action }: { readonly action: Action }) {
  const { t } = useTranslator();
  const run = useRun();
  const name = useSession((session) => (action === undo ? session.nextUndo : session.nextRedo));
  const hint = name === null ? t(action.label) : `${t(action.label)}: ${t(name.key, name.params)}`;
  return (
    <Button
      hint={hint}
      isDisabled={name === null}
      keys={action === undo ? keysOf(action) : undefined}
      onClick={() => run(action)}
    >
      {t(action.label)}
    </Button>
  );
}
