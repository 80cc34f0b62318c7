// The menu of a right click: what can be done with the entities under it.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { actionById } from '../../actions';
import { attempt } from '../../actions/report';
import { openQuestion, questionsFor, savedQuestions } from '../../actions/savedQuestions';
import { Menu } from '../../ui/Menu';
import { keysOf, useApp, useRun, useTranslator, useView } from '../AppContext';
import type { ContextMenuPlace } from '../../state/view';

const groups = [
  ['expand', 'openExpandCard', 'collapse'],
  ['openPaths', 'commonNeighbours', 'complete'],
  ['selectSameType', 'selectNeighbours', 'zoomToSelection'],
  ['pin', 'unpin', 'copyKey'],
  ['hide', 'remove'],
] as const;

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
  const entries = groups.map((ids) =>
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
  const questions = questionsFor(savedQuestions(context.session.getState()), types).map((question) => ({
    id: question.id,
    label: question.name,
    onChoose: () => attempt(context, () => openQuestion(context, { purpose: 'ask', question, about: place.ids })),
  }));
  return (
    <div ref={box} className="context-menu floating">
      <Menu label={t('panels.chart.menu')} groups={[first, questions, ...others]} onClose={close} />
    </div>
  );
}
