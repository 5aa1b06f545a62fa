import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { isMissing } from '../../../artifacts/yaml/lookup.ts';

/** True for an object that SOPS has encrypted, or that says so: rules about values look at each for itself. */
export const isEncrypted = (object: KubernetesObject): boolean => !isMissing(object.get('sops'));

/** Parts of paths that say that a file is there to test or to show something. */
const sample = /(?:^|[/._-])(?:examples?|samples?|tests?|testdata|fixtures?|e2e|demo|docs)(?:[/._-]|$)/i;

export const isSamplePath = (path: string): boolean => sample.test(path);
