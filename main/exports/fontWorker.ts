// The thread that cuts fonts, so that hundreds of milliseconds of WebAssembly never stop the window.
import { parentPort } from 'node:worker_threads';
import type { FontAnswer, FontRequest } from './fontMessages';
import { subsetFonts } from './subsetFonts';

parentPort?.on('message', ({ id, text, folders }: FontRequest) => {
  void subsetFonts(text, folders).then(
    (faces) => answer({ id, faces }),
    (error: unknown) => {
      process.stderr.write(`fonts: ${String(error)}\n`);
      answer({ id, faces: null });
    },
  );
});

function answer(message: FontAnswer): void {
  parentPort?.postMessage(message);
}
