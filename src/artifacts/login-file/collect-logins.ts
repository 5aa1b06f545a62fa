import type { FileArtifact } from '../artifact.ts';
import type { VisitedNode } from '../file-kind.ts';
import type { LoginUses } from './login-uses.ts';

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
