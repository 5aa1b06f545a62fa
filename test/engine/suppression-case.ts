import type { FileArtifact } from '../../src/artifacts/artifact.ts';
import { parseCompose } from '../../src/artifacts/compose/parse.ts';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { SuppressibleRule } from '../../src/engine/suppressions/suppressible-rule.ts';
import { markSuppressions } from '../../src/engine/suppressions/suppressions.ts';
import type { Finding, Suppression } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { textUnder } from '../../src/text/range.ts';
import { readMarks } from '../support/marked-text.ts';

const today = '2026-06-15';

const rules: readonly SuppressibleRule[] = [
  { id: 'dockerfile/root-user', profile: 'gate' },
  { id: 'dockerfile/unpinned-os-package', profile: 'gate' },
  { id: 'dockerfile/no-healthcheck', profile: 'gate' },
  { id: 'dockerfile/sudo', profile: 'strict' },
  { id: 'dockerfile/tls-verification-disabled', profile: 'gate', peers: { CKV2_DOCKER_2: ['curl'], CKV2_DOCKER_3: ['wget'] } },
  { id: 'image/mutable-tag', profile: 'gate' },
  { id: 'compose/privileged-container', profile: 'gate' },
  { id: 'kubernetes/privileged-container', profile: 'gate' },
  { id: 'kubernetes/host-network', profile: 'gate' },
  { id: 'kubernetes/no-cpu-limit', profile: 'gate' },
  { id: 'network/dangling-service', profile: 'gate', kind: 'repository' },
];

export type Kind = 'dockerfile' | 'compose' | 'kubernetes' | 'helm';

const parse = (kind: Kind, text: string): FileArtifact => {
  if (kind === 'dockerfile') return parseDockerfile(sourceFile('Dockerfile', text));
  if (kind === 'compose') return parseCompose(sourceFile('compose.yaml', text), new Map());
  return kind === 'helm'
    ? parseKubernetes(sourceFile('templates/app.yaml', text), { template: 'helm' })
    : parseKubernetes(sourceFile('app.yaml', text));
};

export interface Case {
  readonly kind: Kind;
  /** Findings are drawn with ⟦ ⟧, in source order. */
  readonly text: string;
  /** The rule of each finding, or of all of them; `#` and a message id may follow. */
  readonly found: string | readonly string[];
  readonly severity?: Severity;
  readonly suppressions?: Partial<Policy['suppressions']>;
  readonly policy?: Partial<Policy>;
  readonly unjudged?: boolean;
  /** The change adds all directives; left out: there is no change. */
  readonly added?: boolean;
}

export interface Outcome {
  /** By finding: its suppression without its place. */
  readonly suppressed: readonly (Omit<Suppression, 'at'> | undefined)[];
  /** By finding: the text of the comment that suppresses it. */
  readonly by: readonly (string | undefined)[];
  /** `code: text under its range`. */
  readonly notes: readonly string[];
  readonly messages: readonly string[];
}

/** Runs one file with drawn findings through the suppressions. */
export const suppress = ({
  kind,
  text: marked,
  found,
  severity = 'medium',
  suppressions = {},
  policy = {},
  unjudged = false,
  added = false,
}: Case): Outcome => {
  const { text, ranges } = readMarks(marked);
  const artifact = parse(kind, text);
  const findings = ranges.map((range, index): Finding => {
    const [ruleId = '', messageId = 'm'] = (typeof found === 'string' ? found : (found[index] ?? '')).split('#');
    return {
      ruleId,
      messageId,
      message: 'M.',
      severity,
      confidence: 'high',
      location: { path: artifact.file.path, range, subject: '' },
      scope: range,
      related: [],
      fingerprint: `v1:${index}`,
    };
  });
  const { findings: after, notifications } = markSuppressions({
    artifacts: unjudged ? [] : [artifact],
    unjudged: unjudged ? [artifact] : [],
    findings,
    policy: { ...defaultPolicy, ...policy, suppressions: { ...defaultPolicy.suppressions, ...suppressions } },
    today,
    rules,
    ...(added && { changes: { isAdded: () => true, isNewFor: () => false } }),
  });
  if (after.length !== findings.length) throw new Error('A finding was lost.');
  return {
    suppressed: after.map(({ suppression }) => {
      if (!suppression) return undefined;
      const { at: _at, ...rest } = suppression;
      return rest;
    }),
    by: after.map(({ suppression }) => suppression?.at && textUnder(text, suppression.at.range)),
    notes: notifications.map(({ code, range }) => `${code}: ${range ? textUnder(text, range) : ''}`),
    messages: notifications.map(({ message }) => message),
  };
};

/** Which findings are suppressed, in source order. */
export const silenced = (given: Case): readonly boolean[] => suppress(given).suppressed.map(suppression => suppression !== undefined);
