// Amounts that a database keeps as text, turned into numbers, so that they can be summed.
import type { Value } from '../value';

/** Signs, codes and words that stand before or behind an amount and change nothing about it. */
const currencies =
  '[¥$€£₽₹฿₫₩₱]|(?:RMB|CNY|USD|USDT|USDC|HKD|TWD|EUR|GBP|JPY|KRW|MMK|THB|MYR|PHP|SGD|VND|LAK|KHR|TRX|ETH|BTC)|(?:人民币|美元|港币|港元|欧元|元|圆)';

/** `1234.5`, `1,234.50`, `¥ -1,234`, `+1,234.50元`, `(1,234)` is none. Groups are of three, so that `1,5` is no 15. */
const amount = new RegExp(
  `^([+-]?)\\s*(?:${currencies})?\\s*([+-]?)\\s*(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+)(\\.\\d+)?\\s*(?:${currencies})?$`,
  'i',
);

/**
 * The number that a numeric text writes, thousands separators, currency signs and full-width digits allowed; a whole
 * number beyond 2^53 stays exact as a tagged integer. Anything else comes back as it is.
 */
export function readAmount(value: Value): Value {
  if (typeof value !== 'string' || value.length > 100) return value;
  const found = amount.exec(value.normalize('NFKC').trim().replace('\u2212', '-'));
  if (found === null) return value;
  const [, outer, inner, whole, fraction] = found.map((part: string | undefined) => part ?? '');
  return outer !== '' && inner !== '' ? value : numberFrom(`${outer}${inner}` === '-', whole ?? '', fraction ?? '');
}

function numberFrom(isNegative: boolean, whole: string, fraction: string): Value {
  const digits = `${isNegative ? '-' : ''}${whole.replace(/[ ,]/g, '').replace(/^0+(?=\d)/, '')}`;
  const number = Number(digits + fraction);
  if (fraction === '' && !Number.isSafeInteger(number)) return { t: 'int', v: digits };
  // A plain zero: JSON has no -0.
  return number === 0 ? 0 : number;
}
