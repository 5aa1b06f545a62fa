import type { Range } from '../../text/range.ts';

/** What runs a text, and what gets it from the network, in PowerShell. Each pattern is a list of words and cannot backtrack. */
const runs = /\b(?:iex|Invoke-Expression)\b/gi;
const loads = /\b(?:DownloadString|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b/gi;

/** More text between the two words than belongs to one expression. */
const maximumDistance = 400;

/** Where `iex` runs what is downloaded in one expression: from the first of the two words to the end of the other. */
export const powershellDownload = (text: string, range: Range): Range | undefined => {
  const script = text.slice(range.start, range.end);
  const loaders = [...script.matchAll(loads)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  if (loaders.length === 0) return undefined;
  let next = 0;
  for (const { index, 0: word } of script.matchAll(runs)) {
    const end = index + word.length;
    while (next < loaders.length && (loaders[next]?.start ?? 0) < index - maximumDistance) next += 1;
    const loader = loaders[next];
    if (loader === undefined || loader.start > end + maximumDistance) continue;
    const between = script.slice(Math.min(end, loader.end), Math.max(index, loader.start));
    if (/;|&&|\n/.test(between)) continue;
    return { start: range.start + Math.min(index, loader.start), end: range.start + Math.max(end, loader.end) };
  }
  return undefined;
};
