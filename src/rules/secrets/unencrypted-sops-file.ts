import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { saysEncrypted } from '../../artifacts/sops/kind.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { creationRules } from './concepts/creation-rules.ts';
import { sopsDocuments } from './concepts/sops-documents.ts';
import { type SopsGap, sopsGaps } from './concepts/sops-gaps.ts';

function* inUnit({ artifacts }: RepositoryUnit): Iterable<Report<SopsGap>> {
  const ruleFor = creationRules(artifacts);
  for (const document of artifacts.flatMap(sopsDocuments)) yield* sopsGaps(document, ruleFor(document.file.path));
}

const secret = (value: string, rest = ''): Readonly<Record<string, string>> => ({
  '.sops.yaml': 'creation_rules:\n  - path_regex: secrets/.*\\.yaml$\n    encrypted_regex: ^(data|stringData)$\n',
  'secrets/db.yaml': manifest`
    apiVersion: v1
    kind: Secret
    metadata: {name: db}
    stringData: {password: "${value}"}
    ${rest}
  `,
});

/**
 * By three signs: the name of a file, the first rule of the nearest `.sops.yaml` that fits its path, and what SOPS wrote into the file when it encrypted it. Read are
 * manifests that hold Secrets, and YAML and JSON whose names or folders speak of secrets or of encryption; files of variables and programs' own configurations under
 * other names are not. Of a new rule the manifests of a repository are asked whose names say so, others when they change.
 */
export const unencryptedSopsFile = defineRule({
  meta: {
    id: 'secrets/unencrypted-sops-file',
    kind: 'repository',
    reads: {
      in: 'sops',
      files: ['sops', 'kubernetes', 'values'],
      objects: {
        Secret: { fields: [['kind'], ['data'], ['stringData'], ['sops']] },
        ConfigMap: { fields: [['kind'], ['data'], ['sops']] },
        HelmRelease: { fields: [['kind'], ['spec'], ['sops']] },
      },
    },
    severity: 'high',
    title: 'File that should be encrypted by SOPS is plain text',
    rationale:
      'Whoever sees the name of the file, or the rule for it, takes it for encrypted: the step was forgotten once, or left out a field, and what is in it is in the history of the repository in plain text.',
    remediation:
      'Encrypt the file (`sops --encrypt --in-place`), change the secrets in it, and have a hook before commits check it. Edit encrypted files by `sops edit`, and let `encrypted_regex` name all fields that hold secrets: `^(data|stringData)$`.',
    messages: {
      plain: 'The name of the file says that it is encrypted, and "{object}" is not.',
      ruled: 'A rule of "{configuration}" says that SOPS encrypts the file, and "{object}" is as it was written.',
      left: 'The value of "{key}" is plain text in a file of which SOPS encrypts it: it was written there afterwards.',
      uncovered:
        'SOPS leaves "{key}" of "{object}" as it is, which is a secret; it is medium because the secret is told where it stands, too.',
    },
    fix: 'none',
    examples: {
      bad: secret('Kx9vPq2mWz'),
      good: secret('ENC[AES256_GCM,data:eA==,type:str]', 'sops: {encrypted_regex: "^(data|stringData)$", version: 3.11.0}'),
    },
    standards: { mitre: ['T1552.001'] },
    references: [
      'https://getsops.io/docs/#using-sopsyaml-conf-to-select-kms-pgp-and-age-for-new-files',
      'https://cwe.mitre.org/data/definitions/312.html',
    ],
  },
  assesses: ({ artifacts }) => artifacts.some(({ kind, file }) => kind === 'sops' || saysEncrypted(file.path)),
  visit: { unit: inUnit },
});
