/**
 * The globs of ClusterImagePolicies that name the same images: a `*` of Kyverno's stands for slashes, too, and Docker Hub has another name
 * there.
 */
export const asImageGlobs = (globs: readonly string[]): readonly string[] =>
  globs.flatMap(glob => {
    const wide = glob.replace(/\*+/gu, '**');
    return wide.startsWith('docker.io/') ? [wide, `index.${wide}`] : [wide];
  });
