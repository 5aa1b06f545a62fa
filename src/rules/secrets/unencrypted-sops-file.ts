import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { saysEncrypted } from '../../artifacts/sops/kind.ts';
import { patternBudget, type SopsSelection, selectionOf } from '../../artifacts/sops/selection.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type RelatedReport, type Report } from '../rule.ts';
import { committedValues } from './concepts/committed-values.ts';
import { type AppliedRule, creationRules } from './concepts/creation-rules.ts';
import { plainLeaves, type SopsDocument, sopsDocuments } from './concepts/sops-documents.ts';

type MessageId = 'plain' | 'ruled' | 'left' | 'uncovered';

/** More values of one document are as clear from these. */
const maxValues = 20;

const nameRange = ({ root, object }: SopsDocument): Range =>
  (object && writtenRange(object.get('kind'))) ?? root.entries[0]?.key.range ?? root.range;

const placeOf = ({ file, object }: SopsDocument) => ({ path: file.path, subject: object?.subject ?? '' });

const ruleStep = ({ at, configuration }: AppliedRule): RelatedReport => ({
  at,
  path: configuration,
  note: 'The rule is for files that are called so.',
});

/** The secrets of a document that are known for such, each with its keys. */
const secretsOf = ({ object }: SopsDocument): readonly { readonly keys: readonly string[]; readonly at: Range }[] => {
  const secret = object && typedObject(object);
  if (secret?.kind !== 'Secret') return [];
  const inData = new Set(secret.data.entries);
  return [...committedValues(secret)].map(({ field }) => ({
    keys: [inData.has(field) ? 'data' : 'stringData', field.name ?? ''],
    at: field.entry.range,
  }));
};

/** Nothing of it is encrypted, and a rule for its name says so. Where the rule is for all files, only what is known for a secret counts. */
function* unencrypted(document: SopsDocument, rule: AppliedRule): Iterable<Report<MessageId>> {
  const { selection, isSelective, configuration } = rule;
  if (selection === undefined) return;
  const isHeld = isSelective && (document.object === undefined || document.object.kind !== 'HelmRelease' || selection.names);
  const picked = isHeld ? [...plainLeaves(document)] : selection.names ? secretsOf(document) : [];
  if (!picked.some(({ keys }) => selection.picks(keys))) return;
  yield {
    messageId: 'ruled',
    ...placeOf(document),
    at: nameRange(document),
    data: { object: document.name, configuration },
    related: [ruleStep(rule)],
  };
}

/** SOPS has encrypted the document, and somebody has written into it since. */
function* left(document: SopsDocument, selection: SopsSelection): Iterable<Report<MessageId>> {
  let count = 0;
  for (const { keys, node } of plainLeaves(document)) {
    if (!selection.picks(keys)) continue;
    count += 1;
    if (count > maxValues) return;
    const key = keys.join('.');
    yield { messageId: 'left', ...placeOf(document), at: node.range, identity: key, data: { key } };
  }
}

/** What is known for a secret is not among what is encrypted. */
function* uncovered(document: SopsDocument, selection: SopsSelection, path: string): Iterable<Report<MessageId>> {
  const { at } = selection;
  const found = at && secretsOf(document).find(({ keys }) => selection.picks(keys) === false);
  if (at === undefined || found === undefined) return;
  yield {
    messageId: 'uncovered',
    at,
    path,
    severity: 'medium',
    subject: '',
    identity: `${document.file.path} ${document.name}`,
    data: { key: found.keys.join('.'), object: document.name },
    related: [{ at: found.at, path: document.file.path, note: 'Everybody reads it who can read the repository.' }],
  };
}

function* judge(document: SopsDocument, rule: AppliedRule | undefined): Iterable<Report<MessageId>> {
  const { file, root } = document;
  const written = lookup(root.document.root, 'sops');
  if (!isMissing(written)) {
    const selection = selectionOf(written, patternBudget());
    if (selection === undefined) return;
    yield* left(document, selection);
    yield* uncovered(document, selection, file.path);
    return;
  }
  if (saysEncrypted(file.path))
    yield { messageId: 'plain', ...placeOf(document), at: nameRange(document), data: { object: document.name } };
  else if (rule !== undefined) yield* unencrypted(document, rule);
  if (rule?.selection !== undefined) yield* uncovered(document, rule.selection, rule.configuration);
}

function* inUnit({ artifacts }: RepositoryUnit): Iterable<Report<MessageId>> {
  const ruleFor = creationRules(artifacts);
  for (const document of artifacts.flatMap(sopsDocuments)) yield* judge(document, ruleFor(document.file.path));
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
