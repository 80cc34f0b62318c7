// The words that the user typed, out of everything that Electron and Chromium find on the command line: from
// source it is `electron [switches] . WORDS`, packaged `skein WORDS`.

/** Switches of Chromium and Electron that people, start scripts and tests pass; they are not ours to refuse. */
const foreign =
  /^--?(no-sandbox|no-zygote|user-data-dir=|remote-debugging-|inspect|disable-|enable-|force-|ozone-|use-gl|use-angle|in-process-gpu|js-flags|password-store=|lang=|log-|v=|vmodule|test-type|allow-|original-process-start-time|psn_)/;

/** `isDefaultApp` is Electron's `process.defaultApp`: the app's folder then stands before the words. */
export function wordsOf(argv: readonly string[], isDefaultApp: boolean): readonly string[] {
  const rest = argv.slice(1);
  return rest.slice(isDefaultApp ? appFolderAt(rest) + 1 : 0).filter((word) => !foreign.test(word));
}

function appFolderAt(rest: readonly string[]): number {
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (word === '-r' || word === '--require') at += 1;
    else if (!word.startsWith('-')) return at;
  }
  return rest.length;
}
