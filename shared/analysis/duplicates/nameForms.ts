// Names in the forms in which they can be the same: Chinese characters, their pinyin, Latin letters without accents, Cyrillic
// as it is transliterated, with the family name first or last.
import { spellingsOf } from '../../pinyin/readings';

export interface NameForms {
  readonly text: string;
  /** Chinese characters alone; '' for none. */
  readonly han: string;
  /** Letters a–z in every order in which the parts may stand, the written one first; of Chinese by every likely reading. */
  readonly letters: readonly string[];
}

/** Readings of one name at most, so that rare characters of many readings cost little. */
const mostReadings = 4;

/** BGN/PCGN romanisation of Russian, letters only. */
const cyrillic: { readonly [letter: string]: string } = Object.fromEntries(
  [
    ...'а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh'.split(
      ' ',
    ),
    ...'щ:shch ъ: ы:y ь: э:e ю:yu я:ya'.split(' '),
  ].map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to];
  }),
);

/** Letters that no accent is taken from. */
const plainLetters: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/** Null for a text without a letter that a name is written in. */
export function nameForms(text: string): NameForms | null {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).join('');
  if (han.length > 1) return { text, han, letters: chineseLetters(han) };
  const words = latinWords(text);
  return words.length === 0 ? null : { text, han: '', letters: ordersOf(words) };
}

function latinWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll(/[а-яё]/g, (letter) => cyrillic[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/u\u0308/g, 'v')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^a-z]/g, (letter) => plainLetters[letter] ?? (/['’]/.test(letter) ? '' : ' '));
  // ü is written v by some and u by others.
  return plain.replaceAll('v', 'u').split(' ').filter(Boolean);
}

/** As written, with the last word first, with the first word last; and turned round when there are two. */
function ordersOf(words: readonly string[]): string[] {
  const lastFirst = [...words.slice(-1), ...words.slice(0, -1)];
  const firstLast = [...words.slice(1), ...words.slice(0, 1)];
  return [...new Set([words, lastFirst, firstLast].map((order) => order.join('')))];
}

function chineseLetters(han: string): string[] {
  const [spelling = []] = spellingsOf(han);
  const readings = spelling.reduce<readonly (readonly string[])[]>(
    (all, syllables) =>
      all
        .flatMap((known) => (syllables.length === 0 ? [known] : syllables.map((one) => [...known, one])))
        .slice(0, mostReadings),
    [[]],
  );
  const orders = readings.flatMap((syllables) => {
    const plain = syllables.map((one) => one.replaceAll('v', 'u'));
    // The family name is one character, of four and more often two.
    const family = han.length > 3 ? 2 : 1;
    return [plain.join(''), [...plain.slice(family), ...plain.slice(0, family)].join('')];
  });
  return [...new Set(orders)].filter((letters) => letters !== '');
}
