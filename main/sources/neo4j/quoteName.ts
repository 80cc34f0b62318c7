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

/**
 * Any name in backticks, for a statement that a person reads, copies and runs; never for one that Skein runs. Cypher
 * reads `\u0060` in a quoted name as a backtick, so a backslash is written as its own escape.
 */
export function spellName(name: string): string {
  const escaped = name
    .replaceAll('\\', '\\u005C')
    .replaceAll('`', '``')
    // What cannot be seen could pass for something else where it is read.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
      Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
        '',
      ),
    );
  return `\`${escaped}\``;
}
