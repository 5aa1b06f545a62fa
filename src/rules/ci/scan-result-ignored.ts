import type { Pipeline } from '../../artifacts/pipeline/model.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { defineRule, type ReportFix } from '../rule.ts';
import { type Ignored, ignoredBecause, isGatedByGitlab, lookAt, placeOf } from './concepts/scan-results.ts';
import { type Scan, scansOf } from './concepts/scans.ts';

/** What makes an action fail on what it finds, by its scanner. */
const switches: ReadonlyMap<string, readonly [input: string, value: string | boolean]> = new Map([
  ['trivy', ['exit-code', '1']],
  ['grype', ['fail-build', true]],
  ['docker scout', ['exit-code', true]],
]);

const fixOf = ({ uses, scanner }: Scan, ignored: Ignored): ReportFix | undefined => {
  const set = ignored === 'never' ? switches.get(scanner) : undefined;
  const edits = set && uses?.inputs && setKey(uses.inputs, [set[0]], set[1]);
  return edits && { title: 'Let the scanner fail the job', edits };
};

/** Scanners whose results count for nothing: none of the pipeline's can fail it, and no later step looks at what they found. */
function* ignoredScans({ steps }: Pipeline): Iterable<readonly [Scan, Ignored]> {
  const judged = steps.flatMap((step, at) => scansOf(step).map(scan => ({ scan, at, ignored: ignoredBecause(scan) })));
  // One prints a table, the next one of the same image fails.
  const gates = judged.filter(({ ignored }) => ignored === undefined);
  const isImageGated = gates.some(({ scan }) => scan.looksAtImages);
  for (const { scan, at, ignored } of judged) {
    const isGated = isImageGated || (gates.length > 0 && !scan.looksAtImages);
    if (ignored === undefined || isGated || isGatedByGitlab(scan) || lookAt(scan, steps.slice(at + 1))) continue;
    yield [scan, ignored];
  }
}

export const scanResultIgnored = defineRule({
  meta: {
    id: 'ci/scan-result-ignored',
    kind: 'pipeline',
    severity: 'low',
    confidence: 'medium',
    title: 'Scanner can never fail the build',
    rationale: `A scanner whose result nothing looks at is a paragraph in a log that nobody reads: the image with a critical flaw is pushed as any other. Trivy, Grype and Docker Scout end with
success whatever they find, unless they are told not to.`,
    remediation:
      'Tell the scanner to fail (`--exit-code 1`, `--fail-on high`, `fail-build: true`) for the severities that must not ship, CRITICAL among them, or upload its results to code scanning and require that check.',
    messages: {
      never: '{scanner} ends with success here whatever it finds, and no later step looks at its result.',
      forgiven: 'The job goes on here when {scanner} fails, and no later step looks at its result.',
      filtered: '{scanner} is not asked for critical flaws here.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: aquasecurity/trivy-action@0.33.1\n        with:\n          image-ref: ghcr.io/acme/web:1.4\n',
      good: "on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: aquasecurity/trivy-action@0.33.1\n        with:\n          image-ref: ghcr.io/acme/web:1.4\n          exit-code: '1'\n",
    },
    standards: { mitre: ['T1525'] },
    references: [
      'https://trivy.dev/latest/docs/configuration/others/#exit-code',
      'https://github.com/anchore/scan-action#action-inputs',
      'https://docs.docker.com/reference/cli/docker/scout/cves/',
    ],
  },
  visit: {
    *file(pipeline) {
      for (const [scan, ignored] of ignoredScans(pipeline)) {
        const at = placeOf(scan);
        if (at === undefined) continue;
        const fix = fixOf(scan, ignored);
        yield {
          messageId: ignored,
          at,
          subject: scan.step.subject,
          data: { scanner: titles.get(scan.scanner) ?? 'The scanner' },
          ...(fix && { fix }),
        };
      }
    },
  },
});

const titles: ReadonlyMap<string, string> = new Map([
  ['trivy', 'Trivy'],
  ['grype', 'Grype'],
  ['snyk', 'Snyk'],
  ['docker scout', 'Docker Scout'],
]);
