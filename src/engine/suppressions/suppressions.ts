import type { FileArtifact } from '../../artifacts/artifact.ts';
import { ownDirectives, peerDirectives } from '../../artifacts/suppressions/file-directives.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ChangeAuthor } from '../../policy/waivable.ts';
import type { DirectiveChanges } from './added-directives.ts';
import type { SuppressibleRule } from './suppressible-rule.ts';
import { SuppressionJudge } from './suppression-judge.ts';

export interface SuppressionInput {
  /** The judged files; each may suppress findings in itself. */
  readonly artifacts: readonly FileArtifact[];
  /** Files that were not judged for themselves but may hold findings about many files. Nothing is said about their other suppressions. */
  readonly unjudged?: readonly FileArtifact[];
  readonly findings: readonly Finding[];
  readonly policy: Policy;
  /** In UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** All rules there are, also those that are off: an id that is not among them is a mistake. */
  readonly rules: readonly SuppressibleRule[];
  /** Which directives the reviewed change itself adds; left out: none. */
  readonly changes?: DirectiveChanges | undefined;
  /** Whose change it is. */
  readonly author?: ChangeAuthor | undefined;
}

export interface MarkedSuppressions {
  /** In the given order; none is dropped. */
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  /** Teams (`owner/slug`) about whose members somebody has to be asked before it is known whether all of this is so. */
  readonly undecidedTeams: readonly string[];
}

/**
 * Marks the findings that comments and annotations in their own file suppress, ours and those of other tools, as far as policy lets them.
 * Says what is wrong with a suppression of ours, and which suppressions policy does not allow.
 */
export const markSuppressions = ({
  artifacts,
  unjudged = [],
  findings,
  policy,
  today,
  rules,
  changes,
  author,
}: SuppressionInput): MarkedSuppressions => {
  const judge = new SuppressionJudge({ findings, policy, today, rules, changes, author });
  for (const artifact of artifacts) suppressIn(artifact, judge, { policy, changes }, true);
  for (const artifact of unjudged) suppressIn(artifact, judge, { policy, changes }, false);
  return {
    findings: findings.map((finding, index) => judge.marked(finding, index)),
    notifications: judge.notifications,
    undecidedTeams: [...judge.undecidedTeams],
  };
};

const suppressIn = (
  artifact: FileArtifact,
  judge: SuppressionJudge,
  { policy, changes }: Pick<SuppressionInput, 'policy' | 'changes'>,
  judged: boolean,
): void => {
  const found = judge.hasFindings(artifact.file.path);
  if (!found && !judged) return;
  const { directives, malformed } = ownDirectives(artifact);
  for (const directive of directives) judge.applyOwn(directive, judged);
  if (judged) for (const problem of malformed) judge.report(problem);
  if ((found || changes !== undefined) && policy.suppressions.inline && policy.suppressions.peers)
    for (const directive of peerDirectives(artifact)) judge.applyPeer(directive);
};
