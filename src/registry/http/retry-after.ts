/**
 * Milliseconds that a `Retry-After` header asks to wait: seconds, or a date. Undefined when it says nothing that can be read. `now` is in
 * milliseconds since the epoch. Source: RFC 9110, 10.2.3.
 */
export const parseRetryAfter = (header: string | undefined, now: number): number | undefined => {
  const text = (header ?? '').trim();
  if (text === '' || text.length > 64) return undefined;
  if (/^\d+$/u.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};
