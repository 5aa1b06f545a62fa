import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { isEncrypted } from './concepts/encrypted.ts';

/** Names by which files say that SOPS has encrypted them. */
const encryptedName = /\.(?:enc|sops|encrypted)\.(?:ya?ml|json)$/i;

/** Kinds that hold data; whatever else stands in the file has nothing to encrypt. */
const holdsData = ({ kind }: KubernetesObject): boolean => kind === 'Secret' || kind === 'ConfigMap';

const secret = (rest: string): string => manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: db}
  ${rest}
`;

/** The rules of a \`.sops.yaml\` are not read: the name of the file says what it should be. */
export const unencryptedSopsFile = defineRule({
  meta: {
    id: 'secrets/unencrypted-sops-file',
    kind: 'kubernetes',
    severity: 'high',
    title: 'File that should be encrypted by SOPS is plain text',
    rationale:
      'Whoever sees the name of the file takes it for encrypted: the step was forgotten once, and everything in it is in the history of the repository in plain text.',
    remediation: 'Encrypt the file (`sops --encrypt --in-place`), change the secrets in it, and have a hook before commits check it.',
    messages: { plain: 'The name of the file says that it is encrypted, and "{object}" is not.' },
    fix: 'none',
    examples: {
      bad: secret('stringData: {password: Kx9vPq2mWz}'),
      good: secret('stringData: {password: "ENC[AES256_GCM,data:x]"}\n  sops: {version: 3.10.2, mac: "ENC[AES256_GCM,data:y]"}').replaceAll(
        /^ {2}(?=sops)/gm,
        '',
      ),
      path: 'db.enc.yaml',
    },
    standards: { mitre: ['T1552.001'] },
    references: ['https://getsops.io/docs/', 'https://cwe.mitre.org/data/definitions/312.html'],
  },
  visit: {
    *object(object) {
      if (!encryptedName.test(object.file.path) || !holdsData(object) || isEncrypted(object)) return;
      yield { messageId: 'plain', at: writtenRange(object.get('kind')) ?? object.range, data: { object: object.subject } };
    },
  },
});
