// The thread that cuts fonts, so that hundreds of milliseconds of WebAssembly never stop the window.
import type { FontFace } from '../../shared/contract';
import { answersWith } from '../threads/answersWith';
import type { FontQuestion } from './FontThread';
import { subsetFonts } from './subsetFonts';

answersWith<FontQuestion, readonly FontFace[]>(({ text, folders }) =>
  subsetFonts(text, folders).catch((error: unknown) => {
    process.stderr.write(`fonts: ${String(error)}\n`);
    throw error;
  }),
);
