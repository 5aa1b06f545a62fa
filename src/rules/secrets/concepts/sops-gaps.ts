import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { saysEncrypted } from '../../../artifacts/sops/kind.ts';
import { patternBudget, type SopsSelection, selectionOf } from '../../../artifacts/sops/selection.ts';
import { isMissing, lookup } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import type { RelatedReport, Report } from '../../rule.ts';
import { committedValues } from './committed-values.ts';
import type { AppliedRule } from './creation-rules.ts';
import { plainLeaves, type SopsDocument } from './sops-documents.ts';

/** `plain`: by its name; `ruled`: by a rule; `left`: written into an encrypted file; `uncovered`: a rule leaves a secret as it is. */
export type SopsGap = 'plain' | 'ruled' | 'left' | 'uncovered';

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
function* unencrypted(document: SopsDocument, rule: AppliedRule): Iterable<Report<SopsGap>> {
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
function* left(document: SopsDocument, selection: SopsSelection): Iterable<Report<SopsGap>> {
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
function* uncovered(document: SopsDocument, selection: SopsSelection, path: string): Iterable<Report<SopsGap>> {
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

/** What of a document should be encrypted and is not. */
export function* sopsGaps(document: SopsDocument, rule: AppliedRule | undefined): Iterable<Report<SopsGap>> {
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
