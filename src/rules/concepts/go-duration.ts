const secondsOf: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-9],
  ['us', 1e-6],
  ['µs', 1e-6],
  ['ms', 1e-3],
  ['s', 1],
  ['m', 60],
  ['h', 3600],
]);

/**
 * Seconds of a duration as Go writes it (`1h30m`, `90s`, `0`); undefined for what is none. Source: Go documentation, time.ParseDuration.
 */
export const goDuration = (text: string): number | undefined => {
  const word = text.trim();
  if (word === '0') return 0;
  if (!/^(?:\d{1,12}(?:\.\d{1,9})?(?:ns|us|µs|ms|s|m|h)){1,8}$/.test(word)) return undefined;
  return [...word.matchAll(/([\d.]+)([a-zµ]+)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (secondsOf.get(unit ?? '') ?? 0),
    0,
  );
};
