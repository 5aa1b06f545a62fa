import { pod } from '../forms/examples.ts';
import { podField } from '../forms/pod-field.ts';

/** Bits by which the group or others may write or execute. */
const loose = 0o033;
/** The bit by which others may read. */
const readable = 0o004;

const has = (value: unknown, bits: number): boolean => typeof value === 'number' && (value & bits) !== 0;

const volume = (mode: string): string => pod`
  containers: [{name: app, image: ghcr.io/acme/web:1.4}]
  volumes: [{name: db, secret: {secretName: db, defaultMode: ${mode}}}]
`;

export const secretVolumePermissions = podField({
  id: 'secrets/secret-volume-permissions',
  severity: 'info',
  profile: 'strict',
  title: 'Files of a Secret are open to more than their user',
  fields: [
    ['volumes', '[]', 'secret', 'defaultMode'],
    ['volumes', '[]', 'secret', 'items', '[]', 'mode'],
  ],
  wrong: { loose: value => has(value, loose), readable: value => has(value, readable) },
  messages: {
    loose: 'The mode of the files lets the group or others write or execute them.',
    readable: 'The mode of the files lets every user of the container read them.',
  },
  standards: { mitre: ['T1552.001'] },
  rationale:
    'A program that is taken over as another user than the one that the Secret is for reads it all the same. Modes are octal only with a leading zero: `644` is the decimal number.',
  remediation: 'Set `defaultMode: 0400`, or `0440` with an `fsGroup` for a program that does not run as root.',
  examples: { bad: volume('0777'), good: volume('0400') },
  references: [
    'https://kubernetes.io/docs/concepts/configuration/secret/#secret-files-permissions',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
