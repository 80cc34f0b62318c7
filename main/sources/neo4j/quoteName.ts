// Names inside the text of a statement. Everywhere else a name is a parameter; an index, though, is used only for a name
// that the text itself holds, and a statement that people are to copy has to spell its names.

/**
 * Letters, marks, digits and plain ASCII signs, in their composed form. Left out on purpose: the backtick and the
 * backslash, which end a quoted name or begin `\u0060`; quotes; control, invisible and bidirectional characters.
 */
const harmless = /^[\p{L}\p{M}\p{N} _\-.,:;/()[\]{}<>@#%&+*=!?|~^]{1,200}$/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** The name in backticks, or null for one that does not consist of harmless characters only. Whoever asks must have it from the server's own list. */
export function quoteListedName(name: string): string | null {
  return harmless.test(name) && !invisible.test(name) ? `\`${name}\`` : null;
}
