// Keeps text inert in spreadsheets.

/** Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS 5, 1.2.10). */
export function inertText(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}
