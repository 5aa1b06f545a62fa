/** Cases in which the renderer says something else than Helm, with the reason. */
export const knownFunctionDifferences: ReadonlyMap<string, string> = new Map([
  ['actions/024', 'complex numbers are not read'],
  ['actions/025', 'complex numbers are not read'],
  ['base64-and-hash/018', 'decryptAES gives nothing: what is encrypted is a placeholder'],
  ['base64-and-hash/019', 'decryptAES gives nothing: what is encrypted is a placeholder'],
  ['base64-and-hash/022', 'encryptAES gives a placeholder, which cannot be decrypted'],
  ['builtin-objects/077', 'the case went past the check of the command, which refuses libraries'],
  ['json/014', 'annotations of Helm 4 that are not there are a map here, and null in JSON there'],
  ['shape/015', 'the clock stands still, and has no monotonic part'],
  ['yaml/042', 'annotations of Helm 4 that are not there are a map here, and null in YAML there'],
  ['yaml/081', 'a list as a key is told in our words'],
]);
