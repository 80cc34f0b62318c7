// The runtime's own decoder of text: every runtime of ours has it, and `shared` compiles without the types of any.

interface Decoder {
  /** Throws for bytes that are not of the encoding; with `stream` what is cut off at the end waits for the next. */
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

declare const globalThis: {
  readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;
};

export const TextDecoder = globalThis.TextDecoder;
