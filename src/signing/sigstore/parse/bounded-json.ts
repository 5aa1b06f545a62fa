import { attempt, type Outcome, refuse } from '../outcome.ts';

/** How large JSON from a registry may be. */
export interface JsonBounds {
  readonly bytes: number;
  /** Levels of nesting. */
  readonly depth: number;
}

const quote = 0x22;
const backslash = 0x5c;
const isOpening = (byte: number): boolean => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number): boolean => byte === 0x5d || byte === 0x7d;

const isNestedDeeperThan = (bytes: Uint8Array, depth: number): boolean => {
  let open = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (isClosing(byte)) open -= 1;
    else if (isOpening(byte)) {
      open += 1;
      if (open > depth) return true;
    }
  }
  return false;
};

/**
 * Parses JSON that somebody else wrote. `what` names it in sentences: `the bundle`. Refused: over a bound, invalid UTF-8, no JSON.
 * Why a bound of depth: whatever walks the value later (policy, reports) may recurse.
 */
export const parseBoundedJson = (bytes: Uint8Array, what: string, bounds: JsonBounds): Outcome<unknown> => {
  if (bytes.length > bounds.bytes) return refuse('malformed', `It has ${bytes.length} bytes, and ${what} may have ${bounds.bytes}.`);
  if (isNestedDeeperThan(bytes, bounds.depth))
    return refuse('malformed', `It nests deeper than the ${bounds.depth} levels that ${what} may have.`);
  const parsed = attempt((): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  return parsed.ok ? parsed : refuse('malformed', `It is not the JSON that ${what} has to be.`);
};
