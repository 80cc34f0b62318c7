// The menu of a right click or the menu key: what can be done with entities, with a line, or with the whole chart.
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { actionById } from '../../actions';
import { attempt } from '../../actions/report';
import { openQuestion, questionsFor, savedQuestions } from '../../actions/savedQuestions';
import { Menu } from '../../ui/Menu';
import { keysOf, useApp, useRun, useTranslator, useView } from '../AppContext';
import type { ContextMenuPlace } from '../../state/view';

type Groups = readonly (readonly string[])[];

/** Actions by id; those that are not possible now are left out, and so are ids that name none. */
const entityGroups: Groups = [
  ['expand', 'openExpandCard', 'collapse'],
  ['openPaths', 'followMoney', 'commonNeighbours', 'complete'],
  ['selectSameType', 'selectBy', 'selectNeighbours', 'selectOtherEnds', 'selectConnected', 'selectPath'],
  ['whatIsThis', 'zoomToSelection', 'pin', 'unpin', 'copyKey'],
  ['toggleGroup', 'group', 'ungroup', 'bundleLeaves', 'groupByField'],
  ['merge', 'split'],
  ['drawEntity', 'drawLink', 'editDrawn'],
  ['hide', 'hideTypes', 'filterToComponent', 'remove'],
];
const lineGroups: Groups = [
  ['selectBothEnds', 'selectSameLinks'],
  ['whatIsThis', 'zoomToLine'],
  ['editDrawn', 'eraseDrawn'],
  ['removeDerived'],
];
const groundGroups: Groups = [
  ['selectAll', 'selectBy', 'invertSelection', 'lasso'],
  ['search', 'findOnChart', 'drawEntity', 'pasteCopied'],
  ['layout.organic', 'layout.concentric', 'layout.tree', 'layoutMenu'],
  ['fit', 'showHidden', 'addFilter', 'switchFilters', 'openTable'],
  ['groupByGang', 'groupByCommunity', 'groupByField', 'openAllGroups', 'closeAllGroups'],
  ['undo', 'redo', 'toggleHistory'],
  ['saveSnapshot', 'exportPicture'],
];
/** Where there is nothing yet, what brings something. */
const emptyGroups: Groups = [
  ['search', 'drawEntity', 'pasteCopied'],
  ['openFile', 'openRecent', 'openSample', 'importFile', 'connect'],
  ['undo', 'redo', 'toggleHistory'],
];

function groupsFor({ ids, bundle }: ContextMenuPlace, isEmpty: boolean): Groups {
  if (ids.length > 0) return entityGroups;
  if (bundle) return lineGroups;
  return isEmpty ? emptyGroups : groundGroups;
}

export function ContextMenu() {
  const place = useView((view) => view.menu);
  return place === null ? null : <OpenMenu key={`${place.x} ${place.y}`} place={place} />;
}

function OpenMenu({ place }: { readonly place: ContextMenuPlace }) {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const box = useRef<HTMLDivElement>(null);
  const close = () => context.view.setState({ menu: null });
  useLayoutEffect(() => {
    const menu = box.current;
    if (menu === null) return;
    const x = Math.max(4, Math.min(place.x, window.innerWidth - menu.offsetWidth - 8));
    const y = Math.max(4, Math.min(place.y, window.innerHeight - menu.offsetHeight - 8));
    menu.style.transform = `translate(${x}px, ${y}px)`;
  }, [place]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && box.current?.contains(event.target) === true;
      if (!isInside) context.view.setState({ menu: null });
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [context]);
  useReturningFocus(box);
  const entries = groupsFor(place, context.chart.entityCount === 0).map((ids) =>
    ids
      .map(actionById)
      .filter((action) => action !== null)
      .filter((action) => action.isEnabled(context))
      .map((action) => ({
        id: action.id,
        label: t(action.label),
        keys: keysOf(action),
        onChoose: () => run(action),
      })),
  );
  const [first = [], ...others] = entries;
  const types = new Set(place.ids.map((id) => context.chart.entity(id)?.entity.type ?? ''));
  const asked = place.ids.length === 0 ? [] : questionsFor(savedQuestions(context.session.getState()), types);
  const questions = asked.map((question) => ({
    id: question.id,
    label: question.name,
    onChoose: () => attempt(context, () => openQuestion(context, { purpose: 'ask', question, about: place.ids })),
  }));
  const title = place.ids.length > 0 ? 'panels.chart.menu' : place.bundle ? 'hand.menu.line' : 'hand.menu.ground';
  return (
    <div ref={box} className="context-menu floating">
      <Menu label={t(title)} groups={[first, questions, ...others]} onClose={close} />
    </div>
  );
}

/** When the menu goes and nothing else has taken the keyboard, it is again where it was before. */
function useReturningFocus(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const menu = box.current;
    // The menu has taken the keyboard already; the chart is what it opens on.
    const before = menu?.parentElement?.querySelector<HTMLElement>('[role="application"]') ?? null;
    return () => {
      const now = document.activeElement;
      if (now === document.body || menu?.contains(now) === true) before?.focus({ preventScroll: true });
    };
  }, [box]);
}
