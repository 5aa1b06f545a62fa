import { type ObjectValue, UnknownPart } from '../org-rule.ts';

/** When an image is pulled of which nothing is said: `Always` for `latest` and for no tag at all, which is the same. */
export const pullPolicy = (image: ObjectValue | undefined): ObjectValue => {
  if (image instanceof UnknownPart) return image;
  if (typeof image !== 'string' || image.includes('@')) return 'IfNotPresent';
  const last = image.slice(image.lastIndexOf('/') + 1);
  return !last.includes(':') || last.endsWith(':latest') ? 'Always' : 'IfNotPresent';
};
