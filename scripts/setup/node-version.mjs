// Stops with one clear line on a Node that is too old. The entries import nothing else before they have called it, and
// this file keeps to old syntax, so that an old Node gets as far as the line.
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    'skein: needs Node 20.19 or newer, and this is ' +
      process.versions.node +
      '. Install a newer Node, then run the command again.',
  );
  process.exit(1);
}
