// A page whose process fails, and what the page that takes its place shows. Playwright cannot speak with that one any more;
// the main process can.
import type { Explorer } from './explorer';

export interface Shown {
  readonly isReady: boolean;
  readonly tabs: readonly string[];
  readonly isUnsaved: boolean;
  readonly entities: number;
  /** Page coordinates of the entities in view, by id. */
  readonly places: { readonly [id: string]: readonly [number, number] };
  readonly notices: readonly string[];
}

/** Ends the page's process, as a fault in it would. */
export async function failDrawing({ app }: Explorer): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
}

/** What the window shows now; null while there is no page that answers. */
export async function shownNow({ app }: Explorer): Promise<Shown | null> {
  const text = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
    const look = `(() => {
      const textOf = (one) => one.textContent.trim();
      const canvas = document.querySelector('.chart-canvas');
      const places = [...document.querySelectorAll('.chart-outline li')];
      return JSON.stringify({
        isReady:
          document.querySelector('.status-line')?.dataset.ready === 'true' &&
          canvas?.dataset.motion === 'still' &&
          canvas.dataset.version === document.querySelector('.shown-state')?.dataset.version,
        tabs: [...document.querySelectorAll('.chart-tab-name')].map(textOf),
        isUnsaved: document.querySelector('[aria-label="has edits that are not saved"]') !== null,
        entities: Number(document.querySelector('.shown-state')?.dataset.entities),
        places: Object.fromEntries(places.map(({ dataset }) => [dataset.id, [Number(dataset.x), Number(dataset.y)]])),
        notices: [...document.querySelectorAll('.notice-text')].map(textOf),
      });
    })()`;
    const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), 500));
    const answer = contents.executeJavaScript(look).catch(() => null) as Promise<string | null>;
    return Promise.race([answer, patience]);
  });
  return text === null ? null : (JSON.parse(text) as Shown);
}

/** Chooses an entry of the menu bar. */
export async function chooseInMenu({ app }: Explorer, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);
}
