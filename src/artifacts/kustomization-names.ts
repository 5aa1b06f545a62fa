/** What a file must be called to be the kustomization of its folder. Source: kustomize, `api/konfig`, `RecognizedKustomizationFileNames`. */
export const kustomizationNames: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
