/**
 * What a file must be called to be the kustomization of its folder. Source: kustomize, `api/konfig`, `RecognizedKustomizationFileNames`.
 */
export const kustomizationNames: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Where the kustomization of a folder may lie; the folder is named without a slash at its end. */
export const kustomizationsIn = (folder: string): readonly string[] =>
  kustomizationNames.map(name => (folder === '' ? name : `${folder}/${name}`));
