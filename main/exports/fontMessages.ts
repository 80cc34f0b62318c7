// What main and the font thread say to each other.
import type { FontFace } from '../../shared/contract';
import type { FontFolders } from './subsetFonts';

export interface FontRequest {
  readonly id: number;
  readonly text: string;
  readonly folders: FontFolders;
}

export interface FontAnswer {
  readonly id: number;
  /** Null when cutting failed. */
  readonly faces: readonly FontFace[] | null;
}
