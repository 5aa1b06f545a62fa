const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for `YYYY-MM-DD` when the calendar has that day. */
export const isCalendarDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return day >= 1 && day <= daysIn(year, month);
};

/** Days of a month, counted from 1; 0 for what is not a month. */
const daysIn = (year: number, month: number): number => {
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return (daysOfMonth[month - 1] ?? 0) + leapDay;
};

/**
 * True when a suppression that counts until `until` no longer does. The day itself still counts (UTC); no date never expires.
 * Whoever can't write a date gets no exception: a malformed one has expired.
 */
export const hasExpired = (until: string | undefined, today: string): boolean =>
  until !== undefined && (!isCalendarDate(until) || until < today);

/** The day so many days (0 to 3,650) after another one, both `YYYY-MM-DD`. Why no `Date`: the core has no clock. */
export const daysAfter = (day: string, days: number): string => {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  date += days;
  for (let length = daysIn(year, month); date > length; length = daysIn(year, month)) {
    date -= length;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
};
