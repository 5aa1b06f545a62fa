import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import type { KubernetesObject } from '../kubernetes/model.ts';
import type { SourceFile } from '../source-file.ts';
import type { FileLogin } from './kind.ts';

/** Where logins may stand in a file: in objects of Kubernetes, or as programs keep them in files of their own. */
export interface LoginUses {
  readonly kind: 'logins';
  readonly file: SourceFile;
  readonly objects: readonly KubernetesObject[];
  readonly logins: readonly FileLogin[];
}

export interface LoginUsesNodes {
  readonly object: KubernetesObject;
  readonly login: FileLogin;
}

/** The objects and the logins of a file; which of the objects hold logins is for rules to say. */
export const collectLogins = (artifact: FileArtifact): LoginUses => ({
  kind: 'logins',
  file: artifact.file,
  objects: artifact.kind === 'kubernetes' ? artifact.objects : [],
  logins: artifact.kind === 'login' ? artifact.logins : [],
});

/** As the files' own kinds walk them; a file of logins is one thing. */
export const walkLogins = ({ file, objects, logins }: LoginUses): readonly VisitedNode[] => [
  ...objects.map((node): VisitedNode => ({ name: 'object', node, subject: node.subject, scope: node.range })),
  ...logins.map((node): VisitedNode => ({ name: 'login', node, subject: '', scope: { start: 0, end: file.text.length } })),
];
