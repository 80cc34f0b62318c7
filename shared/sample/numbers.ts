// Numbers that cannot belong to anyone, each of a length and kind that looks right on a chart: failing check
// digits, regions and alphabets that do not exist, the test network. All are distinct for distinct indices.

/** The digit that would make a number pass the Luhn check (ISO/IEC 7812-1, annex B) when written behind it. */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (let place = digits.length - 1, isDoubled = true; place >= 0; place -= 1, isDoubled = !isDoubled) {
    const digit = Number(digits[place]);
    const value = isDoubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10;
}

/** Digits with a last one that fails the Luhn check. */
function failLuhn(digits: string, index: number): string {
  return digits + String((luhnDigit(digits) + 1 + (index % 9)) % 10);
}

/** Spreads indices over a range without repeats: `step` has no common factor with `count`. */
function spread(index: number, count: number, step: number, start: number): string {
  return String((index * step + start) % count).padStart(String(count - 1).length, '0');
}

const shortPhones = 10_000;

/** `139 0000 xxxx` in the block 0000; past its 10,000 numbers, 13 digits, which no mobile number has. The first is 139 0000 1000. */
export function phoneNumber(index: number): string {
  return index < shortPhones
    ? `1390000${spread(index, shortPhones, 1117, 1000)}`
    : `1390000${spread(index - shortPhones, 1_000_000, 400_009, 17)}`;
}

/** 16 digits from 6200 on, failing the Luhn check. */
export function cardNumber(index: number): string {
  return failLuhn(`6200${spread(index, 100_000_000_000, 76_543_211, 48_135_503_517)}`, index);
}

/** An IMEI with the type code 00000000, which no maker has, failing the Luhn check. */
export function imei(index: number): string {
  return failLuhn(`00000000${spread(index, 1_000_000, 350_003, 4_711)}`, index);
}

/** An IMSI of the test network (country 001, network 01). */
export function imsi(index: number): string {
  return `00101${spread(index, 10_000_000_000, 7_654_321, 482_113)}`;
}

/** An ICCID of country 0, which does not exist, failing the Luhn check. */
export function iccid(index: number): string {
  return failLuhn(`89000${spread(index, 10_000_000_000_000, 7_654_321, 90_271)}`, index);
}

/** A national id of the region 000000 with a check character that is wrong. `born` is `YYYY-MM-DD`. */
export function identityNumber(index: number, born: string): string {
  const digits = `000000${born.replaceAll('-', '')}${String(index % 1000).padStart(3, '0')}`;
  // GB 11643-1999: weights 2^(17−i) mod 11, then 12 − sum mod 11.
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0);
  const right = (12 - (sum % 11)) % 11;
  return digits + ('0123456789X'[(right + 1) % 11] ?? '0');
}

/** No real chain has addresses of 30 characters with 0, O, I and l among them. */
export function walletAddress(index: number): string {
  const alphabet = '0OIl123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let rest = index * 7_919 + 104_729;
  let text = 'TRX0';
  for (let place = 0; place < 26; place += 1) {
    rest = (Math.imul(rest, 1_664_525) + 1_013_904_223) >>> 0;
    text += alphabet[(rest >>> 16) % alphabet.length] ?? '0';
  }
  return text;
}

/** A plate of the province 例 ("example") with the letters O and I, which plates never carry. */
export function plateNumber(index: number): string {
  return `例O·I${spread(index, 10_000, 1117, 421)}`;
}

/** 18 characters like a registration code, with letters that such codes leave out. */
export function registrationNumber(index: number): string {
  return `XO00${spread(index, 10_000_000_000_000, 7_654_321, 300_421)}I`;
}
