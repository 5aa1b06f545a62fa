/** A field's name as Kubernetes writes it: `spec.authorities[0].key.data`. */
export const fieldPath = (path: readonly string[]): string =>
  path.reduce((text, key) => (/^\d+$/u.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');
