// What happens when the window is to close while the chart has edits that nothing holds: wait until the case has them, or
// ask, and close only once they are saved or given up. Without Electron, so that every answer is tested.

export type ClosingAnswer = 'save' | 'discard' | 'cancel';

export interface Closing {
  ask(): Promise<ClosingAnswer>;
  /** Starts the ordinary save; how it ended comes back through `onSaveEnded` and `onUnsaved`. */
  save(): void;
  /** Hands what is left to the case; how it ended comes back through `onUnsaved`. */
  keep(): void;
  close(): void;
}

export class ClosingGuard {
  private hasUnsaved = false;
  private isAsking = false;
  private isSavingToClose = false;
  private willKeep = false;
  private isKeepingToClose = false;
  private mayClose = false;

  constructor(private readonly closing: Closing) {}

  /** Whether the window may close now; when not, it asks, and closes the window itself if the answer allows it. */
  onClose(): boolean {
    if (!this.hasUnsaved || this.mayClose) return true;
    // Closing once more, while the case takes them, asks: it may take for ever.
    if (this.willKeep && !this.isKeepingToClose) {
      this.isKeepingToClose = true;
      this.closing.keep();
    } else if (!this.isAsking) void this.ask();
    return false;
  }

  /** `willKeep`: the case takes them in a moment. */
  onUnsaved(hasUnsaved: boolean, willKeep = false): void {
    this.hasUnsaved = hasUnsaved;
    this.willKeep = willKeep;
    // Only now: an edit made while the file was being written is not in it.
    if (!hasUnsaved && (this.isSavingToClose || this.isKeepingToClose)) this.close();
    if (!hasUnsaved || willKeep || !this.isKeepingToClose) return;
    // The case could not take them.
    this.isKeepingToClose = false;
    if (!this.isAsking) void this.ask();
  }

  /** After a save that failed or was cancelled the window stays, and a later save does not close it. */
  onSaveEnded(isSaved: boolean): void {
    if (!isSaved) this.isSavingToClose = false;
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    const answer = await this.closing.ask().finally(() => (this.isAsking = false));
    switch (answer) {
      case 'save':
        this.isSavingToClose = true;
        this.closing.save();
        return;
      case 'discard':
        this.close();
        return;
      case 'cancel':
        this.isSavingToClose = false;
    }
  }

  private close(): void {
    this.mayClose = true;
    this.closing.close();
  }
}
