// Wires chart, state, backend and window together, once, and carries out what the window was started for.
import { createRoot } from 'react-dom/client';
import { AppError } from '../shared/errors';
import { translatorOf } from '../shared/messages';
import type { Settings } from '../shared/contract';
import type { ActionContext } from './actions/Action';
import { analystNow } from './actions/audit';
import { dropGhosts, syncHistory } from './actions/edit';
import { greyMenu } from './actions/greyMenu';
import { takeDropped } from './actions/importFile';
import { keepCharts } from './actions/keepCharts';
import { openOrAsk } from './actions/openSource';
import { packHistory } from './actions/packHistory';
import { attempt } from './actions/report';
import { runStartupPlan } from './actions/runStartupPlan';
import { backend } from './backend';
import { Chart } from './chart/Chart';
import { History } from './chart/history';
import { App } from './panels/App';
import { CanvasSlot } from './state/CanvasPort';
import { createSession } from './state/session';
import { createView, type View, type ViewStore } from './state/view';
import './styles/index.css';

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function createContext(): ActionContext {
  const chart = new Chart();
  const view = createView();
  const translator = () => translatorOf(view.getState().language);
  const history = new History(chart);
  return { chart, history, view, session: createSession(), canvas: new CanvasSlot(), backend, translator };
}

function applySettings(view: ViewStore, { language, theme }: Settings): void {
  const follow = () => {
    const { themeChoice } = view.getState();
    if (themeChoice === 'system') view.setState({ theme: prefersDark.matches ? 'dark' : 'light' });
  };
  view.setState({ language, themeChoice: theme, ...(theme === 'system' ? {} : { theme }) });
  follow();
  prefersDark.addEventListener('change', follow);
}

/** Theme and language as the style sheets and screen readers see them. */
function dress(view: ViewStore): void {
  let before: Pick<View, 'theme' | 'language'> | null = null;
  const paint = () => {
    const { theme, language } = view.getState();
    // Naming the language, even the same again, makes the browser work out the styles of the whole window anew.
    if (before?.theme === theme && before.language === language) return;
    before = { theme, language };
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.body.classList.toggle('bp6-dark', theme === 'dark');
  };
  paint();
  view.subscribe(paint);
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new AppError('INTERNAL');
  const context = createContext();
  context.chart.subscribe(() => {
    dropGhosts(context);
    syncHistory(context);
  });
  backend.on('open', ({ target }) => attempt(context, () => openOrAsk(context, target)));
  backend.on('dropped', ({ files }) => attempt(context, () => takeDropped(context, files)));
  const plan = await backend.call('app.startup', {});
  context.session.setState({ appVersion: plan.appVersion, hasGraphicsCard: plan.hasGraphicsCard });
  applySettings(context.view, plan.settings);
  attempt(context, () => analystNow(context));
  dress(context.view);
  createRoot(root).render(<App context={context} />);
  if (plan.output === 'window') {
    keepCharts(context);
    packHistory(context);
    greyMenu(context);
  }
  await runStartupPlan(context, plan, plan.recovered);
}

void start();
