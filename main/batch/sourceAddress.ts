// From the words for a source to the address that opens it.
import type { SourceAddress } from '../sources/openSource';
import type { SourceWords } from './arguments';

/** The password goes only into the address of a database. */
export function sourceAddress(words: SourceWords, password: string): SourceAddress {
  return words.kind === 'neo4j' ? { ...words, password } : words;
}
