const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for `YYYY-MM-DD` when the calendar has that day. */
export const isCalendarDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0) + leapDay;
};

/**
 * True when a suppression that counts until `until` no longer does. The day itself still counts (UTC); no date never expires.
 * Whoever can't write a date gets no exception: a malformed one has expired.
 */
export const hasExpired = (until: string | undefined, today: string): boolean =>
  until !== undefined && (!isCalendarDate(until) || until < today);
