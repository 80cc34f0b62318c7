// The bridge: two functions on the page, one pipe to main. What may be asked is decided in main, by the contract. Files
// that the user drops go to main from here, because only here has a dropped file a path.
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/contract';

const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke('skein', channel, request) as Promise<string>,
  on: (listener) => {
    const onEvent = (_event: IpcRendererEvent, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on('skein', onEvent);
    return () => {
      ipcRenderer.off('skein', onEvent);
    };
  },
};

contextBridge.exposeInMainWorld('skein', bridge);

/** As much of the page as is needed here: the rest of main knows no page. */
interface DragEvent {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: Iterable<File>; readonly types: readonly string[] } | null;
  preventDefault(): void;
}
declare const window: {
  addEventListener(type: 'dragover' | 'drop', listener: (event: DragEvent) => void, isFirst: true): void;
};

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

window.addEventListener('dragover', (event) => (hasFiles(event) ? event.preventDefault() : undefined), true);
window.addEventListener(
  'drop',
  (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    // What a script of the page pretends to drop was not chosen by the user.
    if (!event.isTrusted) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    if (paths.length > 0) ipcRenderer.send('skein.dropped', paths);
  },
  true,
);
