// The numbers of entities by their business keys. Most keys are plain digits (phones, IMEIs), and a million rows ask twice each:
// those are looked up as numbers in flat arrays, which costs a fifth of a map of texts and keeps no text alive.

/** More digits than a number holds exactly. */
const mostDigits = 15;
const digitZero = 48;

export class KeyRefs {
  private readonly byText = new Map<string, number>();
  /** Open addressing with linear probing; 0 marks a free place, because no key of plain digits is 0. */
  private numbers = new Float64Array(1024);
  private refs = new Int32Array(1024);
  private count = 0;

  get(key: string): number | undefined {
    const number = plainNumber(key);
    if (number === 0) return this.byText.get(key);
    const at = this.placeOf(number);
    return this.numbers[at] === 0 ? undefined : this.refs[at];
  }

  /** A key that is not in it yet. */
  add(key: string, ref: number): void {
    const number = plainNumber(key);
    if (number === 0) {
      this.byText.set(unsliced(key), ref);
      return;
    }
    if (this.count * 2 >= this.numbers.length) this.grow();
    this.put(number, ref);
    this.count += 1;
  }

  private put(number: number, ref: number): void {
    const at = this.placeOf(number);
    this.numbers[at] = number;
    this.refs[at] = ref;
  }

  /** Where the number is, or where it would go. */
  private placeOf(number: number): number {
    const { numbers } = this;
    const mask = numbers.length - 1;
    // Both halves are mixed in, because numbers of one operator differ in few digits (Knuth's multiplicative hashing).
    const high = Math.floor(number / 0x1_0000_0000);
    const mixed = Math.imul(Math.imul(high, 0x85eb_ca6b) ^ (number | 0), 0x9e37_79b1);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (numbers[at] !== 0 && numbers[at] !== number) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { numbers, refs } = this;
    this.numbers = new Float64Array(numbers.length * 2);
    this.refs = new Int32Array(numbers.length * 2);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (number !== 0) this.put(number, refs[at] ?? 0);
    }
  }
}

/** The key as a number when it is digits without a leading zero, few enough to be exact; else 0. */
function plainNumber(key: string): number {
  const { length } = key;
  if (length === 0 || length > mostDigits || key.charCodeAt(0) === digitZero) return 0;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = key.charCodeAt(at) - digitZero;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

/** A copy that stands alone: part of a larger text would keep the whole piece of the file in memory. */
export function unsliced(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
