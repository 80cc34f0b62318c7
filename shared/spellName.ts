// Any name as Cypher spells it, for statements that people copy, and for scripts.

/**
 * Any name in backticks, for a statement that a person reads, copies and runs; never for one that Skein itself runs. Cypher
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
