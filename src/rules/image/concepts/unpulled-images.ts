import type { ImageNode } from '../../../artifacts/images/image-uses.ts';

/**
 * The placeholder that kubebuilder puts into manifests; `kustomize edit set image controller=…` replaces it before anything is deployed.
 */
const isPlaceholder = ({ place, reference }: ImageNode): boolean => place === 'container' && reference?.text === 'controller:latest';

/** Podman names what it builds itself `localhost/…`; nothing is pulled from there. With a port it is a registry. */
const isLocalBuild = ({ reference }: ImageNode): boolean => reference?.registry === 'localhost';

/** True for an image that no registry is asked for: it is built here, or stands for one that is put in later. */
export const isNeverPulled = (node: ImageNode): boolean => node.builtHere || isPlaceholder(node) || isLocalBuild(node);
