// How captions are put together from fields: names in two scripts, numbers in groups, long codes cut in the middle.
import { textOf, type Fields } from '../value';

/** `Chen Wei 陈伟`: both names when they differ, one when there is one, '' for none. */
export function namesOf(fields: Fields): string {
  const name = textOf(fields['name']);
  const nameZh = textOf(fields['nameZh']);
  return name === nameZh ? name : [name, nameZh].filter((part) => part !== '').join(' ');
}

/** `139 0000 1000` for the digits of a Chinese mobile number, `+86` in front kept; anything else comes back as it is. */
export function groupPhone(number: string): string {
  const [, country, digits] = /^(\+86|0086)?(1\d{10,14})$/.exec(number.replace(/[\s-]/g, '')) ?? [];
  if (digits === undefined) return number;
  const grouped = `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  return country === undefined ? grouped : `+86 ${grouped}`;
}

/** `6200 •• 5035`: the first and last four digits of a card number; shorter numbers come back as they are. */
export function shortCard(number: string): string {
  const digits = number.replace(/[\s-]/g, '');
  return digits.length > 9 ? `${digits.slice(0, 4)} •• ${digits.slice(-4)}` : number;
}

/** `TRX…9fQ2`: the head and tail of a long code; short ones come back as they are. */
export function shortCode(code: string): string {
  return code.length > 10 ? `${code.slice(0, 3)}…${code.slice(-4)}` : code;
}

/** The last four characters, to tell devices and SIMs apart; '' for ''. */
export function tailOf(code: string): string {
  return code.length > 4 ? `…${code.slice(-4)}` : code;
}
