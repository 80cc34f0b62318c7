// What the columns of a table are called: by its header, else by their numbers, and never two alike.

/** Spaces and line breaks in a name become one space; a second column of a name is `name (2)`, one without a name its number from 1. */
export function namesFromHeader(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const plain = cell.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 400) || String(at + 1);
    let name = plain;
    for (let nth = 2; taken.has(name); nth += 1) name = `${plain} (${nth})`;
    taken.add(name);
    return name;
  });
}

export function namesByPlace(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(at + 1));
}
