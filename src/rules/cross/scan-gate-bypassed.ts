import type { Pipeline, Step } from '../../artifacts/pipeline/model.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import type { Range } from '../../text/range.ts';
import { JobOrder } from '../ci/concepts/job-order.ts';
import { promotesImages } from '../ci/concepts/promotions.ts';
import { type PushedHere, pushedImages } from '../ci/concepts/pushed-images.ts';
import { ignoredBecause, isGatedByGitlab, placeOf } from '../ci/concepts/scan-results.ts';
import { scannedImage, scansOf } from '../ci/concepts/scans.ts';
import { defineRule, type Report } from '../rule.ts';

/** Something that a pipeline does at one place. */
interface Act {
  readonly step: Step;
  /** Of the step, in the pipeline. */
  readonly index: number;
  readonly at: Range;
}

interface Gate extends Act {
  /** The name of the image that is scanned, without tag; undefined when it is not known. */
  readonly image: string | undefined;
}

/** Larger pipelines are not looked at: each push is held against each scan. */
const maxActs = 300;

/** Whether something has certainly ended well before something else begins; undefined when the order of the jobs is not known. */
const isBefore = (order: JobOrder, one: Act, other: Act): boolean | undefined => {
  if (one.step.subject === other.step.subject) return one.index === other.index ? one.at.start < other.at.start : one.index < other.index;
  return order.before(other.step.subject.replace(/^job /u, ''))?.has(one.step.subject.replace(/^job /u, ''));
};

/** Registries that end with the job, and one whose images do. */
const isPassing = (text: string): boolean => /^(?:localhost|127\.0\.0\.1|registry|kind-registry)(?::\d{1,5})?\/|^ttl\.sh\//u.test(text);

/** True where an image is pushed under a name by which it is used: a fixed tag, or one of a version. One of a commit may wait there for its scan. */
const isForUse = ({ images }: PushedHere): boolean =>
  images.some(
    ({ reference, tags }) =>
      reference !== undefined && !isPassing(reference.text) && tags.some(({ made }) => made === undefined || made === 'version'),
  );

/** Scans that can fail, and whose step is not for some events only: then it is not known what they are before. */
const gatesOf = ({ steps }: Pipeline): readonly Gate[] =>
  steps.flatMap((step, index) =>
    scansOf(step).flatMap(scan => {
      const at = placeOf(scan);
      const isGate =
        scan.looksAtImages && ignoredBecause(scan) === undefined && !isGatedByGitlab(scan) && isMissing(lookup(step.node, 'if'));
      return isGate && at !== undefined ? [{ step, index, at, image: scannedImage(scan) }] : [];
    }),
  );

function* bypassed(pipeline: Pipeline): Iterable<Report<'bypassed'>> {
  const gates = gatesOf(pipeline);
  const pushes = gates.length === 0 || pipeline.called.length > 0 ? [] : pushedImages(pipeline);
  if (pushes.length === 0 || pushes.length > maxActs || gates.length > maxActs) return;
  const order = new JobOrder(pipeline);
  const indexes = new Map(pipeline.steps.map((step, index) => [step, index]));
  const acts = pushes.map(push => ({ ...push, index: indexes.get(push.step) ?? 0 }));
  const promotions = pipeline.steps.flatMap((step, index) => promotesImages(step).map(at => ({ step, index, at })));
  // What is pushed behind a scan is what people use.
  if (gates.some(gate => [...acts, ...promotions].some(act => isBefore(order, gate, act) !== false))) return;
  const names = new Set(acts.flatMap(({ images }) => images.flatMap(({ reference }) => reference?.name ?? [])));
  for (const push of acts) {
    const own = new Set(push.images.flatMap(({ reference }) => reference?.name ?? []));
    // Why not every scan: one of another image that is pushed here says nothing of this one.
    const [gate] = gates.filter(({ image }) => image === undefined || own.has(image) || !names.has(image));
    if (gate === undefined || !isForUse(push)) continue;
    yield {
      messageId: 'bypassed',
      at: push.at,
      path: push.step.file.path,
      subject: push.step.subject,
      identity: 'pushed before the scan',
      related: [{ at: gate.at, path: gate.step.file.path, note: 'It is scanned only here.' }],
    };
  }
}

const workflow = (...steps: readonly string[]): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map(step => `      - run: ${step}\n`).join('')}`;
const [build, scan, push] = [
  'docker build -t ghcr.io/acme/web:1.4 .',
  'trivy image --exit-code 1 ghcr.io/acme/web:1.4',
  'docker push ghcr.io/acme/web:1.4',
];

/**
 * Only where nothing at all is pushed or promoted behind a scan: what is pushed first waits then under a name of its own. A scan that is for some
 * events only is no gate that is known, and a push under a commit's name alone may wait as well.
 */
export const scanGateBypassed = defineRule({
  meta: {
    id: 'cross/scan-gate-bypassed',
    kind: 'pipeline',
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Image is pushed before it is scanned',
    rationale:
      'A scan that fails stops what comes after it. An image that was pushed before, or beside it, is in the registry under its name by then, and whoever pulls it gets what the scan refuses.',
    remediation:
      'Build, scan, then push: load the image locally first (`load: true`), or push it under a name of its own and give it its tag only behind the scan (`docker buildx imagetools create`, `crane tag`). A job that pushes names the scan in its `needs`.',
    messages: { bypassed: 'The image is pushed here before it is scanned, so that a scan that fails keeps nobody from it.' },
    fix: 'none',
    examples: { bad: workflow(build, push, scan), good: workflow(build, scan, push) },
    standards: { nsa: ['Pod security > Building secure container images'], mitre: ['T1525'] },
    references: [
      'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idneeds',
      'https://docs.docker.com/build/ci/github-actions/test-before-push/',
    ],
  },
  visit: { file: bypassed },
});
