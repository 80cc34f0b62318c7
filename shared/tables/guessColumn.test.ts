import { describe, expect, it } from 'vitest';
import { guessColumn } from './guessColumn';

describe('guessColumn', () => {
  it.each([
    ['x', ['13800138000', '+86 139 0013 9000'], 'phone', null],
    ['x', ['11010519491231002X'], 'nationalId', null],
    ['x', ['6222021234567890128'], 'card', null],
    ['卡号', ['6222021234567890', '6222021234567891'], 'card', null],
    ['x', ['490154203237518'], 'imei', null],
    ['IMEI', ['49015420323751', '35693803564380'], 'imei', null],
    ['x', ['460001234567890', '460001234567892'], 'imsi', null],
    ['x', ['陈伟', '李娜'], 'name', null],
    ['x', ['007', '123'], 'text', null],
    ['x', ['1234567890123456789', '2'], 'text', null],
    ['x', ['12', '15'], 'number', null],
    ['金额（元）', ['12', '15'], 'amount', null],
    ['x', ['¥1,234.50', '3.00'], 'amount', null],
    ['通话时长', ['65', '00:01:30', '1分30秒'], 'duration', null],
    ['x', ['2026-05-09 12:30:01', '2026/5/9 8:00'], 'datetime', null],
    ['x', ['20260509123001', '2026年5月9日 8时30分'], 'datetime', null],
    ['x', ['2026-05-09', '2026年5月9日'], 'date', null],
    ['x', ['09.05.2026', '31.12.2025'], 'date', 'dd.MM.yyyy'],
    ['x', ['9/5/2026 8:30', '31/12/2025 23:59'], 'datetime', 'd/M/yyyy H:mm'],
    ['x', ['5/9/2026', '12/31/2025'], 'date', 'M/d/yyyy'],
    ['日期', ['46151.5', '46152'], 'datetime', 'excel'],
    ['time', ['1778300000', '1778300001'], 'datetime', 'epochS'],
    ['x', ['', ' '], 'text', null],
  ])('takes a column %j of %j for %s', (name, values, kind, dateFormat) => {
    expect(guessColumn(name, values)).toEqual({ kind, dateFormat });
  });
});
