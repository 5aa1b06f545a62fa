/** The value of a JSON text, of UTF-8 where it comes as bytes; undefined when it is not JSON: no schema accepts that. */
export const parseJson = (json: Uint8Array | string): unknown => {
  try {
    return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    // Neither JSON nor UTF-8.
    return undefined;
  }
};
