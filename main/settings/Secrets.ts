// Keeping a password: through the system's safe storage or not at all.

/** What the system offers; `electronSecrets.ts` is the real one. */
export interface Secrets {
  /** False when the system would only obscure a secret (Linux without a keyring: `basic_text`). */
  isSafe(): Promise<boolean>;
  /** Base64 of the encrypted text. */
  encrypt(text: string): Promise<string>;
  /** The text, or null when this system cannot read it any more (another user, another machine, a lost key). */
  decrypt(base64: string): Promise<string | null>;
}
