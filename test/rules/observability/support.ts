export const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: ⟦shop⟧}\n';
export const plainNamespace = namespace.replaceAll(/[⟦⟧]/gu, '');

/** A release of a chart, as Flux is told of it. */
export const release = (chart: string): string =>
  `---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: ${chart}}\nspec: {chart: {spec: {chart: ${chart}, version: 1.4.2, sourceRef: {kind: HelmRepository, name: charts}}}}\n`;

/** The same for Argo CD. */
export const application = (chart: string): string =>
  `---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: ${chart}}\nspec: {project: default, source: {repoURL: https://charts.example.org, chart: ${chart}, targetRevision: 1.4.2}}\n`;
