/** A field by which what is deployed is more or less secure, and what a change makes of it. */
export interface EffectiveChange {
  /** `chart` or `kustomization`, and its folder, empty for the root of the repository. */
  readonly kind: 'chart' | 'kustomization';
  readonly folder: string;
  /** In which environments it is so; several share one entry where all is the same. */
  readonly environments: readonly string[];
  /** `Deployment/web`. */
  readonly object: string;
  /** `containers[web].securityContext.runAsNonRoot`. */
  readonly field: string;
  /** Undefined where the field is not set. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The line of the head that decides; undefined for what is gone. */
  readonly at?: { readonly path: string; readonly line: number };
}
