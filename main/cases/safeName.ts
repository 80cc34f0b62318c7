// A file name that every system takes, from text that came out of a database.

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
/** In characters; four bytes each still fit the 255 of most file systems. */
const longest = 60;

/** `suggested` without folders, control and direction characters and what Windows refuses; never empty. */
export function safeName(suggested: string): string {
  const plain = suggested
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - extension.length)]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
    .trim();
  const name = `${stem === '' ? 'skein' : stem}${extension}`;
  return reserved.test(name) ? `_${name}` : name;
}
