// The window and what its page is kept from: no Node, no other page, no second window, no permission, no network.
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { pageUrl } from './bundleFile';
import type { WindowPlace } from './windowPlace';

export interface WindowOptions {
  readonly place: WindowPlace;
  /** False for work that shows nothing: the page draws all the same. */
  readonly isShown: boolean;
  readonly title: string;
}

/** The ground of the look, so that nothing flashes white before the page is drawn. */
const ground = { light: '#f3f5f7', dark: '#1c2127' };

/** Applies to every page there will ever be. Call when Electron is ready, before the first window. */
export function closeEveryDoor(): void {
  const { defaultSession } = session;
  const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  // The content security policy forbids it already; this holds also for what no policy governs.
  defaultSession.webRequest.onBeforeRequest({ urls: ['*://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] }, (_, answer) =>
    answer({ cancel: true }),
  );
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Makes the window; `load` starts its page, so that the caller can begin to listen in between. */
export function createWindow({ place, isShown, title }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title,
    show: false,
    width: place.width,
    height: place.height,
    ...(place.x === null || place.y === null ? {} : { x: place.x, y: place.y }),
    minWidth: 800,
    minHeight: 500,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: path.join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling checker of Chromium fetches its dictionaries from the network.
      spellcheck: false,
      backgroundThrottling: isShown,
      devTools: !app.isPackaged,
    },
  });
  if (place.isMaximized && isShown) window.maximize();
  if (isShown) window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

export function load(window: BrowserWindow): Promise<void> {
  return window.loadURL(pageUrl);
}
