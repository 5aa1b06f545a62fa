import { createHash } from 'node:crypto';

const maxName = 53;
const keptLength = 40;
const hashLength = 12;

/** The name of the release of a HelmRelease. Source: Flux, helm-controller, `release.ShortenName`. */
export const fluxReleaseName = (name: string, targetNamespace: string | undefined, releaseName: string | undefined): string => {
  const full = releaseName ?? (targetNamespace === undefined ? name : `${targetNamespace}-${name}`);
  if (full.length <= maxName) return full;
  return `${full.slice(0, keptLength)}-${createHash('sha256').update(full).digest('hex').slice(0, hashLength)}`;
};
