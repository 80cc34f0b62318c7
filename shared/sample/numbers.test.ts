// Numbers of the sample look right and cannot belong to anyone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardNumber,
  iccid,
  identityNumber,
  imei,
  imsi,
  phoneNumber,
  plateNumber,
  registrationNumber,
  walletAddress,
} from './numbers';

const index = fc.integer({ min: 0, max: 140_000 });

/** The Luhn check, written apart from the code under test. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}

describe('numbers', () => {
  it('knows a number that passes the Luhn check', () => {
    expect(passesLuhn('4539578763621486')).toBe(true);
  });

  it('has phones in the block 139 0000, of 11 digits while it lasts and then of 13', () => {
    expect(phoneNumber(0)).toBe('13900001000');
    fc.assert(
      fc.property(index, (i) => {
        expect(phoneNumber(i)).toMatch(i < 10_000 ? /^1390000\d{4}$/ : /^1390000\d{6}$/);
      }),
    );
  });

  it('has cards from 6200, IMEIs from 00000000 and ICCIDs of country 0, all failing the Luhn check', () => {
    fc.assert(
      fc.property(index, (i) => {
        expect(cardNumber(i)).toMatch(/^6200\d{12}$/);
        expect(imei(i)).toMatch(/^00000000\d{7}$/);
        expect(iccid(i)).toMatch(/^89000\d{14}$/);
        expect([cardNumber(i), imei(i), iccid(i)].some(passesLuhn)).toBe(false);
      }),
    );
  });

  it('has national ids of a region that does not exist, with a wrong check character', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    fc.assert(
      fc.property(index, (i) => {
        const id = identityNumber(i, '1987-03-14');
        expect(id).toMatch(/^00000019870314\d{3}[\dX]$/);
        const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0);
        expect(id.at(-1)).not.toBe('10X98765432'[sum % 11]);
      }),
    );
  });

  it('has IMSIs of the test network, and wallets, plates and registrations that no register would take', () => {
    fc.assert(
      fc.property(index, (i) => {
        expect(imsi(i)).toMatch(/^00101\d{10}$/);
        expect(walletAddress(i)).toMatch(/^TRX0[0-9A-Za-z]{26}$/);
        expect(plateNumber(i)).toMatch(/^例O·I\d{4}$/);
        expect(registrationNumber(i)).toMatch(/^XO00\d{13}I$/);
      }),
    );
  });

  it('never gives the same number twice at the largest size', () => {
    const count = (total: number, of: (i: number) => string) =>
      new Set(Array.from({ length: total }, (_, i) => of(i))).size;
    expect(count(140_000, phoneNumber)).toBe(140_000);
    expect(count(12_000, cardNumber)).toBe(12_000);
    expect(count(5_000, imei)).toBe(5_000);
    expect(count(9_000, imsi)).toBe(9_000);
    expect(count(2_500, walletAddress)).toBe(2_500);
    expect(count(2_000, plateNumber)).toBe(2_000);
    expect(count(2_000, registrationNumber)).toBe(2_000);
  });
});
