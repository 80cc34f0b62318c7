// The bridge: two functions on the page, one pipe to main. What may be asked is decided in main, by the contract.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
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
