// One edit of the analyst: its name, and its diff, either as it was made or packed together with others in few bytes.
import type { MessageKey, MessageParams } from '../../shared/messages';
import type { Diff } from './diff';

/** What the edit is called in "Undo …". */
export interface EditName {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

/** Diffs of several edits in fewer bytes. Undo and jumps wait for what they ask for, so that it is given at once. */
export interface Pack {
  /** More edits may be packed with those in it: it holds little. */
  readonly hasRoom: boolean;
  unpack(): ReadonlyMap<Edit, Diff>;
}

export class Edit {
  private held: Diff | Pack;

  constructor(
    readonly name: EditName,
    diff: Diff,
  ) {
    this.held = diff;
  }

  /** A packed one is unpacked, and all that were packed with it: whoever asks is on the way past them. */
  get diff(): Diff {
    if (!('unpack' in this.held)) return this.held;
    const diffs = this.held.unpack();
    for (const [edit, diff] of diffs) edit.held = diff;
    const own = diffs.get(this);
    if (own === undefined) throw new Error('an edit is missing from its own pack');
    return own;
  }

  get isPacked(): boolean {
    return 'unpack' in this.held;
  }

  /** Not packed, or in a pack that has room: what comes next is packed together with it. */
  get isLoose(): boolean {
    return !('unpack' in this.held) || this.held.hasRoom;
  }

  /** Lets go of its diff, which is in the pack from now on. */
  packInto(pack: Pack): void {
    this.held = pack;
  }
}
