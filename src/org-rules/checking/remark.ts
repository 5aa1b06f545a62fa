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

/** A remark on a place of a document. */
export const remark = (
  { object }: PolicyDocument,
  path: FieldPath,
  level: PolicyRemark['level'],
  code: RemarkCode,
  message: string,
  remedy: string,
): PolicyRemark => ({
  path: object.file.path,
  range: placeOf(object.node, path),
  level,
  code,
  message: `${object.subject}: ${message}.`,
  remedy,
});
