import { lookup } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { placeOf } from '../object-value.ts';
import type { FieldPath } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';

/** What kind of mistake it is, for those who count or leave out. */
export type RemarkCode = 'unusable' | 'unknown-field' | 'type' | 'dead' | 'version' | 'cost' | 'unanswered';

/** Something to mend in a policy. `error`: it can't be used, or is not what it says; `warning`: it does less than it seems to. */
export interface PolicyRemark {
  readonly path: string;
  readonly range: Range;
  readonly level: 'error' | 'warning';
  readonly code: RemarkCode;
  /** Full sentences: which document, what is wrong. */
  readonly message: string;
  /** Full sentences: what would be right; may be empty. */
  readonly remedy: string;
}

/** Where a remark stands: for a field that is not known its name, else what stands there. */
const rangeOf = ({ object }: PolicyDocument, path: FieldPath, code: RemarkCode): Range => {
  const found = code === 'unknown-field' ? lookup(object.node, ...path) : undefined;
  return found?.state === 'present' && found.entry ? found.entry.key.range : placeOf(object.node, path);
};

/** A remark on a place of a document. `message` has no final period. */
export const remark = (
  document: PolicyDocument,
  path: FieldPath,
  level: PolicyRemark['level'],
  code: RemarkCode,
  message: string,
  remedy: string,
): PolicyRemark => {
  const { subject, file } = document.object;
  return { path: file.path, range: rangeOf(document, path, code), level, code, message: `${subject}: ${message}.`, remedy };
};
