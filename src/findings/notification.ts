import type { Range } from '../text/range.ts';

/** What went wrong while reading or judging, as a stable word to switch on. */
export type NotificationCode =
  | 'syntax-error'
  | 'ambiguous'
  | 'unreadable'
  | 'too-large'
  | 'too-deep'
  | 'too-many'
  | 'out-of-time'
  | 'binary'
  | 'encoding'
  | 'unresolved'
  | 'image-undetermined'
  | 'scan-undetermined'
  | 'not-rendered'
  | 'not-joined'
  | 'rule-crashed'
  | 'rule-undetermined'
  | 'org-rules'
  | 'security-policy-removed'
  | 'unused-suppression'
  | 'expired-suppression'
  | 'malformed-suppression'
  | 'suppression-not-allowed'
  | 'suppression-added'
  | 'policy-changed'
  | 'policy-invalid'
  | 'policy-preview'
  | 'policy-locked'
  | 'policy-misnamed';

/**
 * Something a person should know that is not a finding (SARIF: `toolExecutionNotification`).
 * `error` means that part of the input was not judged, so that the verdict can't be complete; `warning` and `note` do not.
 * `message` is full sentences: what happened and the remedy.
 */
export interface Notification {
  readonly code: NotificationCode;
  readonly level: 'error' | 'warning' | 'note';
  readonly path: string;
  readonly range?: Range;
  readonly message: string;
  readonly ruleId?: string;
}
