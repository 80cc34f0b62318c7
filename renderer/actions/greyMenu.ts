// Tells main which actions are not possible, whenever that has changed and the window has nothing better to do, so that the
// menu bar greys their entries.
import { actionsIn, menuBar } from '../../shared/menuBar';
import type { ActionContext } from './Action';
import { actionById } from './index';
import { whenIdle } from './whenIdle';

/** After a change; what follows at once, as while a selection is dragged, is told together. */
const restMs = 100;

/** Tells it from now on. What main did not hear is told after the next change. */
export function greyMenu(context: ActionContext): void {
  const offered = [...actionsIn(menuBar)].flatMap((id) => actionById(id) ?? []);
  let told = '';
  let isDue = false;
  const tell = async () => {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    await whenIdle();
    isDue = false;
    const actions = offered.filter((action) => !action.isEnabled(context)).map(({ id }) => id);
    const now = actions.join();
    if (now === told) return;
    told = now;
    await context.backend.call('app.impossible', { actions }).catch(() => (told = ''));
  };
  const changed = () => {
    if (!isDue) void tell();
    isDue = true;
  };
  context.chart.subscribe(changed);
  context.session.subscribe(changed);
  context.view.subscribe(changed);
  changed();
}
