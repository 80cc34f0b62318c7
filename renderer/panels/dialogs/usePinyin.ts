// Finding Chinese names by their Pinyin, with a dictionary that is fetched when somebody first types what may be some.
import { useState } from 'react';
import { typedPinyin } from '../../../shared/pinyin/typedPinyin';

type Readings = typeof import('../../../shared/pinyin/readings');

interface Pinyin {
  /** To be told what is typed. */
  readonly onQuery: (text: string) => void;
  /** Whether one of the names is read as was typed; until the dictionary is there, none is. */
  readonly isReadAs: (text: string) => (names: readonly string[]) => boolean;
}

export function usePinyin(): Pinyin {
  const [readings, setReadings] = useState<Readings | null>(null);
  return {
    onQuery(text) {
      if (readings !== null || typedPinyin(text) === null) return;
      // Asked for again while it comes, it comes once.
      void import('../../../shared/pinyin/readings').then(setReadings);
    },
    isReadAs(text) {
      const typed = typedPinyin(text);
      if (typed === null || readings === null) return () => false;
      return (names) => readings.isSpelledIn(typed, names);
    },
  };
}
