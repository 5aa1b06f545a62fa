import { containerField } from '../forms/container-field.ts';
import { container } from '../forms/examples.ts';

export const secretAsEnvironmentVariable = containerField({
  id: 'secrets/secret-as-environment-variable',
  severity: 'info',
  profile: 'strict',
  title: 'Secret is handed over in an environment variable',
  fields: [
    ['env', '[]', 'valueFrom', 'secretKeyRef'],
    ['envFrom', '[]', 'secretRef'],
  ],
  wrong: { variable: (_value, { path }) => path[0] === 'env', all: () => true },
  messages: {
    variable: 'Container "{container}" gets a key of a Secret as an environment variable.',
    all: 'Container "{container}" gets all keys of a Secret as environment variables.',
  },
  standards: { cisKubernetes: ['5.4.1'], nsa: ['Network separation > Secrets'], mitre: ['T1552.007'] },
  rationale:
    'Environment variables are inherited by every process that a program starts, stand in crash reports and debug pages, and do not change when the Secret does. A mounted file is read by whom it is for.',
  remediation:
    'Mount the Secret as a volume, and have the program read the file; many images take the name of a file in a variable that ends in `_FILE`.',
  examples: {
    bad: container`env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]`,
    good: container`volumeMounts: [{name: db, mountPath: /run/secrets/db, readOnly: true}]`,
  },
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://cwe.mitre.org/data/definitions/526.html'],
});
