import { expect, test } from 'vitest';
import { daysAfter, hasExpired, isCalendarDate } from '../../src/policy/calendar-date.ts';

const two = (value: number): string => String(value).padStart(2, '0');

test.each([1900, 2000, 2023, 2024, 2100, 2400])('the days of %d are those that the calendar has', year => {
  for (let month = 0; month <= 13; month += 1)
    for (let day = 0; day <= 32; day += 1) {
      const text = `${year}-${two(month)}-${two(day)}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
      expect(isCalendarDate(text), text).toBe(isDay);
    }
});

test.each(['', '2026-1-01', '2026-01-1', '02026-01-01', '2026-01-01 ', '2026/01/01', ' 2026-01-01', '٢٠٢٦-01-01'])('%j is no day', text => {
  expect(isCalendarDate(text)).toBe(false);
  expect(hasExpired(text, '0000-01-01')).toBe(true);
});

test.each(['0099-11-30', '1999-12-31', '2023-12-31', '2096-01-01'])('day after day from %s on is the next of the calendar', from => {
  for (let days = 0; days <= 800; days += 1)
    expect(daysAfter(from, days)).toBe(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
});
