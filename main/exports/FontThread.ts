// Main's side of the font thread: started at the first question, one answer per question.
import type { FontFace } from '../../shared/contract';
import { AskedThread } from '../threads/AskedThread';
import type { FontFolders } from './subsetFonts';

/** What the thread is asked. */
export interface FontQuestion {
  readonly text: string;
  readonly folders: FontFolders;
}

export class FontThread {
  private readonly thread: AskedThread<FontQuestion, readonly FontFace[]>;

  constructor(
    script: string,
    private readonly folders: FontFolders,
  ) {
    this.thread = new AskedThread(script, 'INTERNAL');
  }

  /** See `subsetFonts`. Rejects with INTERNAL when the thread fails; the next question starts a new one. */
  subset(text: string): Promise<readonly FontFace[]> {
    return this.thread.ask({ text, folders: this.folders });
  }
}
