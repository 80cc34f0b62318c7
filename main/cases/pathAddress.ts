// What a file is, by its name: a case or a snapshot. Whether it really is one, its reader finds out.
export function pathAddress(file: string): { readonly kind: 'case' | 'snapshot'; readonly path: string } {
  return { kind: file.toLowerCase().endsWith('.skein') ? 'case' : 'snapshot', path: file };
}
