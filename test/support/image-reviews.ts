import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { ImageNode } from '../../src/artifacts/images/image-uses.ts';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { ImageReview, ReviewedImage } from '../../src/review/images/image-review.ts';
import type { TraceStep } from '../../src/signing/evidence.ts';
import type { AuthorityOutcome, ImageJudgement, PolicyOutcome } from '../../src/signing/image-judgement.ts';
import type { RefusalCode, SignatureCheck, SignerIdentity, VerifiedSignature } from '../../src/signing/signature-check.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

/** The digest of the image that the examples are about. */
export const appDigest = digestOf(Buffer.from('the image of acme/app'));
const hex = appDigest.slice('sha256:'.length);
const signatureTag = `ghcr.io/acme/app:sha256-${hex}.sig`;

const actionsIssuer = 'https://token.actions.githubusercontent.com';

/** A workflow of GitHub Actions, as Fulcio's certificates name it. */
export const workflowSigner = (
  repository: string,
  ref = 'refs/tags/v1.4.0',
  claims: Readonly<Record<string, string>> = {},
): SignerIdentity => ({
  engine: 'sigstore',
  subject: `https://github.com/${repository}/.github/workflows/release.yml@${ref}`,
  issuer: actionsIssuer,
  claims: {
    'Build Signer URI': `https://github.com/${repository}/.github/workflows/release.yml@${ref}`,
    'Source Repository URI': `https://github.com/${repository}`,
    'Source Repository Ref': ref,
    'Runner Environment': 'github-hosted',
    ...claims,
  },
});

export const releaseSigner = workflowSigner('acme/app');

export const signed = (signer: SignerIdentity = releaseSigner, more: Partial<VerifiedSignature> = {}): VerifiedSignature => ({
  kind: 'signature',
  format: 'simple-signing',
  place: { kind: 'signature-tag', name: signatureTag },
  signer,
  times: [
    {
      source: 'transparency-log',
      time: new Date('2026-11-03T14:02:11.000Z'),
      witness: 'c0d23d6ad406973f9559f3ba2d1ca01f84147d8ffc5b8445c224f98b9591801d#155221984',
    },
  ],
  claimedName: 'ghcr.io/acme/app',
  remarks: [],
  ...more,
});

export const refusedSignature = (code: RefusalCode, reason: string, claimedSigner?: string): SignatureCheck => ({
  state: 'refused',
  place: { kind: 'signature-tag', name: signatureTag },
  refusal: { code, reason, ...(claimedSigner !== undefined && { claimedSigner }) },
});

export const authority = (state: AuthorityOutcome['state'], reason: string, checks: readonly SignatureCheck[] = []): AuthorityOutcome => ({
  name: 'release-workflow',
  state,
  reason,
  checks,
});

export const policyOutcome = (state: PolicyOutcome['state'], reason: string, more: Partial<PolicyOutcome> = {}): PolicyOutcome => ({
  policy: 'acme-images',
  origin: 'tidewaiter/image-policies/acme.yaml:4',
  engine: 'sigstore',
  state,
  reason,
  authorities: [],
  ...more,
});

const trace: readonly TraceStep[] = [
  {
    place: { kind: 'referrer', name: 'ghcr.io/acme/app' },
    outcome: 'unsupported',
    note: 'The registry answered 404: it has no referrers API.',
  },
  { place: { kind: 'fallback-tag', name: `ghcr.io/acme/app:sha256-${hex}` }, outcome: 'none', note: 'The registry has no such tag.' },
  { place: { kind: 'signature-tag', name: signatureTag }, outcome: 'found', note: '1 signature.' },
];

export const admitted = (signer: SignerIdentity = releaseSigner, more: Partial<ImageJudgement> = {}): ImageJudgement => {
  const signature = signed(signer);
  const checks: readonly SignatureCheck[] = [{ state: 'verified', signature }];
  return {
    image: 'ghcr.io/acme/app:1.4',
    digest: appDigest,
    state: 'admitted',
    mode: 'enforce',
    reason: 'The policy "acme-images" accepts it: a signature is by an identity that "release-workflow" names.',
    policies: [
      policyOutcome('passed', 'Its authority "release-workflow" passed.', {
        authorities: [authority('passed', 'A signature is by an identity that it names.', checks)],
      }),
    ],
    signatures: [signature],
    remarks: [],
    trace,
    ...more,
  };
};

const wrongSigner = 'https://github.com/mallory/app/.github/workflows/release.yml@refs/heads/main';

export const refused = (more: Partial<ImageJudgement> = {}): ImageJudgement => ({
  image: 'ghcr.io/acme/app:1.5',
  digest: appDigest,
  state: 'refused',
  mode: 'enforce',
  reason: 'The policy "acme-images" refuses it: its only signature is by an identity that the policy does not name.',
  policies: [
    policyOutcome('failed', 'None of its authorities passed.', {
      authorities: [
        authority('failed', 'None of 1 signature is by an identity that it names.', [
          refusedSignature(
            'identity-mismatch',
            `The certificate is for "${wrongSigner}"; wanted is the expression "^https://github\\.com/acme/app/".`,
            wrongSigner,
          ),
        ]),
      ],
    }),
  ],
  signatures: [],
  remarks: [`The tag "1.5" can be moved after this check. Pin what was verified: "ghcr.io/acme/app:1.5@${appDigest}".`],
  trace,
  ...more,
});

export const undetermined = (more: Partial<ImageJudgement> = {}): ImageJudgement => ({
  image: 'registry.acme.test/tools/lint:3',
  state: 'undetermined',
  mode: 'enforce',
  reason: 'The registry "registry.acme.test" did not answer: three tries ended in a time-out.',
  remedy: 'Run the check again; if it stays so, let Tidewaiter reach the registry.',
  policies: [],
  signatures: [],
  remarks: [],
  trace: [
    { place: { kind: 'referrer', name: 'registry.acme.test/tools/lint' }, outcome: 'failed', note: 'The connection timed out after 10 s.' },
  ],
  ...more,
});

export const excepted = (more: Partial<ImageJudgement> = {}): ImageJudgement => ({
  ...refused(),
  image: 'index.docker.io/library/redis:7',
  state: 'excepted',
  reason:
    'An exception lets it pass until 2027-01-31: Upstream does not sign; see SEC-41. Without it: The policy "acme-images" refuses it: The image has no signature.',
  policies: [
    policyOutcome('failed', 'None of its authorities passed.', { authorities: [authority('failed', 'The image has no signature.')] }),
  ],
  exception: { reason: 'Upstream does not sign; see SEC-41.', until: '2027-01-31', origin: 'tidewaiter/policy.yml:31' },
  ...more,
});

/** Admitted by a policy whose own mode turns its failure into a warning. */
export const warned = (more: Partial<ImageJudgement> = {}): ImageJudgement => {
  const { policies, ...rest } = refused();
  return {
    ...rest,
    state: 'admitted',
    reason: 'The policy "acme-images" warns only: None of its authorities passed.',
    policies: policies.map(policy => ({ ...policy, state: 'warned' as const })),
    ...more,
  };
};

export interface Place {
  readonly judgement: ImageJudgement;
  readonly path?: string;
  readonly text?: string;
  readonly replaced?: ImageJudgement;
  readonly change?: ReviewedImage['change'];
  readonly pinned?: boolean;
}

const nodeOf = (file: SourceFile, line: string, text: string): ImageNode => {
  const start = file.text.indexOf(line) + line.indexOf(text);
  return {
    place: 'from',
    range: { start, end: start + text.length },
    subject: 'stage:build',
    scope: { start: 0, end: file.text.length },
    text,
    reference: parseImageReference(text),
    builtHere: false,
    literal: true,
  };
};

const decide = (judgements: readonly ImageJudgement[]): Verdict => {
  const enforced = judgements.filter(({ mode }) => mode === 'enforce');
  const refusals = enforced.filter(({ state }) => state === 'refused').length;
  const open = enforced.filter(({ state }) => state === 'undetermined').length;
  const gate = 'image-signing' as const;
  if (refusals > 0)
    return {
      conclusion: 'block',
      mayMerge: false,
      reasons: [{ gate, status: 'not-met', reason: `${refusals} of ${judgements.length} images would not be admitted.` }],
    };
  if (open > 0)
    return {
      conclusion: 'incomplete',
      mayMerge: false,
      reasons: [{ gate, status: 'undetermined', reason: `${open} of ${judgements.length} images could not be verified.` }],
    };
  const quiet = judgements.every(({ state, mode }) => state === 'admitted' || mode === 'observe');
  return quiet
    ? { conclusion: 'pass', mayMerge: true, reasons: [{ gate, status: 'met', reason: 'Every image of the change would be admitted.' }] }
    : { conclusion: 'warn', mayMerge: true, reasons: [{ gate, status: 'warned', reason: 'Some images are let through with a warning.' }] };
};

/** A review of Dockerfiles that hold one `FROM` line for each place. */
export const imageReview = (places: readonly Place[], more: Partial<ImageReview> = {}): ImageReview => {
  const full = places.map((place, index) => ({ path: 'Dockerfile', text: place.judgement.image, ...place, line: `AS stage${index}\n` }));
  const texts = Map.groupBy(full, ({ path }) => path);
  const files = new Map(
    [...texts].map(([path, own]) => [path, sourceFile(path, own.map(({ text, line }) => `FROM ${text} ${line}`).join(''))]),
  );
  const images = full.map(({ path, text, line, judgement, replaced, change = 'introduced', pinned = false }): ReviewedImage => {
    const file = files.get(path) ?? sourceFile(path, '');
    const node = nodeOf(file, `FROM ${text} ${line}`, text);
    return {
      path,
      node,
      change,
      judgement,
      ...(replaced && { replaced }),
      ...(pinned && {
        pin: {
          title: `Pin "${text}" to the digest that was verified`,
          safety: 'safe',
          edits: [{ range: { start: node.range.end, end: node.range.end }, newText: `@${judgement.digest}` }],
        },
      }),
    };
  });
  return {
    images,
    exempt: [],
    verdict: decide(places.map(({ judgement }) => judgement)),
    coverage: { entries: [...files.keys()].map(path => ({ path, status: 'evaluated', kind: 'dockerfile' })), listComplete: true },
    notifications: [],
    policy: { origin: 'acme/.github-private, tidewaiter/image-policies', digest: digestOf(Buffer.from('policies')) },
    files,
    ...more,
  };
};

/** One of everything, as an organization would see it. */
export const exampleReview = (): ImageReview => {
  const review = imageReview([
    { judgement: admitted(), text: 'ghcr.io/acme/app:1.4', pinned: true },
    { judgement: refused(), text: 'ghcr.io/acme/app:1.5', replaced: admitted(), change: 'changed' },
    { judgement: refused(), text: 'ghcr.io/acme/app:1.5', path: 'worker/Dockerfile' },
    { judgement: undetermined(), text: 'registry.acme.test/tools/lint:3' },
    { judgement: refused({ mode: 'warn', enforceFrom: '2027-02-01', image: 'quay.io/acme/helper:2' }), text: 'quay.io/acme/helper:2' },
    { judgement: excepted(), text: 'redis:7' },
    {
      judgement: admitted(workflowSigner('acme/platform', 'refs/heads/main', { 'Runner Environment': 'self-hosted' })),
      replaced: admitted(),
      change: 'changed',
      path: 'db/Dockerfile',
    },
  ]);
  const file = review.files.get('Dockerfile') ?? sourceFile('Dockerfile', '');
  const node = nodeOf(file, 'FROM redis:7', 'redis:7');
  return {
    ...review,
    exempt: [{ path: 'Dockerfile', node: { ...node, text: 'stage0' }, reason: 'It is a stage of the same file.' }],
    notifications: [
      {
        code: 'syntax-error',
        level: 'error',
        path: 'worker/Dockerfile',
        range: { start: 0, end: 4 },
        message: 'The file could not be read to its end.',
      },
    ],
    coverage: {
      entries: [
        ...review.coverage.entries,
        { path: 'charts/values.yaml', status: 'not-evaluated', reason: 'The file is larger than 1 MiB.' },
      ],
      listComplete: true,
    },
  };
};

/** A refused image and an admitted one in which every text that comes from outside is the given one. */
export const hostileReview = (text: string): ImageReview => {
  const signer: SignerIdentity = {
    engine: 'sigstore',
    subject: text,
    issuer: text,
    claims: { 'Source Repository URI': `${text}a`, 'Build Signer URI': `${text}b`, 'Runner Environment': text },
  };
  const place = { kind: 'referrer', name: text, digest: text } as const;
  const step: TraceStep = { place, outcome: 'failed', note: text };
  const signature = signed(signer, { place, claimedName: text, remarks: [text], predicateType: text, kind: 'attestation' });
  const timed: VerifiedSignature = {
    ...signature,
    times: [
      { source: 'timestamp-authority', time: new Date('2026-11-03T14:02:11.000Z'), witness: text },
      { source: 'transparency-log', time: new Date(Number.NaN), witness: text },
    ],
  };
  const checks: readonly SignatureCheck[] = [
    { state: 'verified', signature: timed },
    { state: 'refused', place, refusal: { code: 'malformed', reason: text, remedy: text, claimedSigner: `${text}c` } },
  ];
  const outcome = (state: PolicyOutcome['state']): PolicyOutcome => ({
    ...policyOutcome(state, text, { policy: text, origin: text, remedy: text }),
    authorities: [{ ...authority('failed', text, checks), name: text }],
  });
  const base = { image: text, digest: appDigest, remarks: [text], trace: [step] } as const;
  const exception = { reason: text, until: text, origin: text };
  const good: ImageJudgement = {
    ...base,
    state: 'admitted',
    mode: 'enforce',
    reason: text,
    policies: [outcome('passed')],
    signatures: [timed],
  };
  const bad: ImageJudgement = { ...good, state: 'refused', remedy: text, policies: [outcome('failed')], signatures: [] };
  const open: ImageJudgement = { ...bad, state: 'undetermined', mode: 'warn', enforceFrom: text };
  const path = `${text.replaceAll('\0', '')}/Dockerfile`;
  const review = imageReview([
    { judgement: bad, path, replaced: good, change: 'changed' },
    { judgement: open, path },
    { judgement: { ...bad, state: 'excepted', exception }, path },
    { judgement: good, path, replaced: admitted(), change: 'changed', pinned: true },
  ]);
  const [first] = review.images;
  return {
    ...review,
    exempt: first ? [{ path, node: first.node, reason: text }] : [],
    notifications: [{ code: 'unreadable', level: 'error', path, message: text }],
    coverage: { entries: [{ path, status: 'not-evaluated', reason: text }], listComplete: true },
    policy: { origin: text, digest: text },
    verdict: { conclusion: 'block', mayMerge: false, reasons: [{ gate: 'image-signing', status: 'not-met', reason: text }] },
  };
};
