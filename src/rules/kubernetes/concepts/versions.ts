/** The newest minor version of Kubernetes that these rules know. */
export const newestMinor = 37;

/** The minor version in `v1.34`, `1.34.2` or `1.34`; undefined for anything else, `latest` among it. */
export const minorOf = (version: string): number | undefined => {
  const [, minor] = /^v?1\.(\d{1,3})(?:\.\d{1,4})?(?:[-+].{0,100})?$/u.exec(version.trim()) ?? [];
  return minor === undefined ? undefined : Number(minor);
};
