import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import type { ImageEvidence, ImageFacts, SignaturePlace, TraceStep } from '../../../../src/signing/evidence.ts';
import type { ImageJudgement } from '../../../../src/signing/image-judgement.ts';
import type { ImagePolicySet } from '../../../../src/signing/policy/image-policy-set.ts';
import { type ImageQuestion, judgeImage } from '../../../../src/signing/policy/judge/judge-image.ts';
import { neededTrustRoots, planImage, planPlatforms } from '../../../../src/signing/policy/judge/plan-image.ts';
import type { SignatureVerifiers } from '../../../../src/signing/policy/judge/signature-verifiers.ts';
import { prepareTrustRoots } from '../../../../src/signing/policy/trust/trust-selection.ts';
import type { SigstoreRequirement } from '../../../../src/signing/requirements.ts';
import type { RefusalCode, SignatureCheck, VerifiedSignature } from '../../../../src/signing/signature-check.ts';
import {
  clusterPolicy,
  type Files,
  keyAuthority,
  keyless,
  narrowedPoliciesOf,
  policiesOf,
  publicKey,
  withAuthorities,
} from '../policy-texts.ts';

const digest = `sha256:${'d'.repeat(64)}` as const;
const now = new Date('2026-11-24T12:00:00Z');
const place: SignaturePlace = { kind: 'referrer', name: 'ghcr.io/acme/app', digest: `sha256:${'5'.repeat(64)}` };
const bundle = { format: 'sigstore-bundle', place, bundle: Buffer.from('{}') } as const;

const evidence = (more: Partial<ImageEvidence> = {}): ImageFacts => ({
  state: 'known',
  evidence: {
    image: { mediaType: 'application/vnd.oci.image.index.v1+json', digest, size: 100 },
    platforms: [],
    signatures: [bundle],
    trace: [],
    gaps: [],
    ...more,
  },
});

const gap: TraceStep = { place: { kind: 'referrer', name: 'ghcr.io/acme/app' }, outcome: 'failed', note: 'The registry answered 503.' };
const unreachable: ImageFacts = {
  state: 'unknown',
  code: 'unavailable',
  reason: 'ghcr.io answered 503 three times.',
  retryable: true,
  trace: [gap],
};
const absent: ImageFacts = { state: 'absent', reason: 'ghcr.io has no such image.', trace: [] };

const signature = (more: Partial<VerifiedSignature> = {}): VerifiedSignature => ({
  kind: 'signature',
  format: 'sigstore-bundle',
  place,
  signer: {
    engine: 'sigstore',
    subject: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
    issuer: 'https://token.actions.githubusercontent.com',
  },
  times: [],
  remarks: [],
  ...more,
});

const attestation = (predicateType: string, predicate: unknown = {}): VerifiedSignature =>
  signature({ kind: 'attestation', predicateType, predicate, statement: { predicateType, predicate } });

const accepted = (one: VerifiedSignature = signature()): SignatureCheck => ({ state: 'verified', signature: one });
const refused = (code: RefusalCode, reason = `Refused as ${code}.`): SignatureCheck => ({
  state: 'refused',
  place,
  refusal: { code, reason, remedy: `Mend ${code}.` },
});

/** Verifiers that answer as told, and remember what was required. */
const fakes = (answer: (requirement: SigstoreRequirement) => SignatureCheck) => {
  const required: SigstoreRequirement[] = [];
  const never = (): never => {
    throw new Error('this verifier is not expected to be asked');
  };
  const verifiers: SignatureVerifiers = {
    verifySigstore: (_signature, _image, requirement) => {
      required.push(requirement);
      return answer(requirement);
    },
    githubAttestationRequirement: never,
    verifyNotation: never,
    verifyTrustMetadata: never,
  };
  return { verifiers, required };
};

interface Asked extends Partial<Omit<ImageQuestion, 'policies' | 'verifiers'>> {
  readonly policies?: ImagePolicySet;
  readonly files?: Files;
  readonly section?: string;
  readonly answer?: (requirement: SigstoreRequirement) => SignatureCheck;
}

const ask = ({
  files = {},
  section,
  answer = () => accepted(),
  text = 'ghcr.io/acme/app:1',
  policies = policiesOf(files, section),
  ...rest
}: Asked): ImageJudgement & { readonly required: readonly SigstoreRequirement[] } => {
  const { verifiers, required } = fakes(answer);
  const judgement = judgeImage({
    policies,
    text,
    reference: parseImageReference(text),
    context: {},
    facts: evidence(),
    verifiers,
    trustRoots: prepareTrustRoots(policies.trustRoots),
    revocation: new Map(),
    now,
    ...rest,
  });
  return { ...judgement, required };
};

const signed: Files = { 'policy.yaml': withAuthorities(keyless) };

describe('an image with a signature that counts', () => {
  test('is admitted, with who signed it and what was required', () => {
    const judgement = ask({ files: signed });
    expect(judgement).toMatchObject({
      image: 'ghcr.io/acme/app:1',
      digest,
      state: 'admitted',
      mode: 'enforce',
      reason: `The policy "signed" accepts it: Signed by https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main (https://token.actions.githubusercontent.com).`,
      policies: [
        {
          policy: 'signed',
          origin: 'tidewaiter/image-policies/policy.yaml:4',
          engine: 'sigstore',
          state: 'passed',
          authorities: [{ name: 'authority-0', state: 'passed' }],
        },
      ],
      signatures: [signature()],
    });
    expect(judgement.remedy).toBeUndefined();
    expect(judgement.required).toMatchObject([
      {
        asks: { kind: 'signature' },
        transparencyLog: 'required',
        timestamp: 'accepted',
        certificateTransparency: 'required',
        signer: { kind: 'certificate' },
      },
    ]);
    expect(judgement.required[0]?.trust.tlogs.length).toBeGreaterThan(0);
    expect(judgement.required[0]).not.toHaveProperty('layout');
  });

  test('is told to be pinned when its tag can move', () => {
    expect(ask({ files: signed, text: 'nginx' }).remarks).toEqual([
      `The tag "latest" can be moved after this check. Pin what was verified: "nginx:latest@${digest}".`,
    ]);
    expect(ask({ files: signed, text: `nginx@${digest}` }).remarks).toEqual([]);
  });

  test('is told when it was signed under another name', () => {
    const answer = () => accepted(signature({ claimedName: 'ghcr.io/evil/app' }));
    expect(ask({ files: signed, answer, text: `ghcr.io/acme/app@${digest}` }).remarks).toEqual([
      'The image was signed under another name: ghcr.io/evil/app.',
    ]);
  });

  test('must be in the layout that is asked for, where the section takes policies as they are written', () => {
    const as = (text: string) =>
      ask({ files: { 'p.yaml': withAuthorities(text) }, section: 'signature-format: as-written' }).required[0]?.layout;
    expect([as(keyless), as(`${keyless}\n  signatureFormat: bundle`)]).toEqual(['legacy', 'bundle']);
  });
});

describe('an image without one', () => {
  test('is refused for the signature that came nearest, with what to do', () => {
    const answers = [refused('not-applicable'), refused('identity-mismatch'), refused('digest-mismatch')];
    const judgement = ask({
      files: signed,
      facts: evidence({ signatures: [bundle, bundle, bundle] }),
      answer: () => answers.pop() ?? refused('malformed'),
    });
    expect(judgement).toMatchObject({
      state: 'refused',
      reason: 'The policy "signed" refuses it: Refused as identity-mismatch. 1 more was refused.',
      remedy: 'Mend identity-mismatch.',
      signatures: [],
    });
    expect(judgement.policies[0]?.authorities[0]?.checks).toHaveLength(3);
  });

  test('is refused because it has none', () => {
    expect(ask({ files: signed, facts: evidence({ signatures: [] }) })).toMatchObject({
      state: 'refused',
      reason: 'The policy "signed" refuses it: The image has no signature.',
      remedy: 'Sign it ("cosign sign"), or use an image that is signed.',
    });
  });

  test('is undetermined when a place could not be read, never refused', () => {
    const judgement = ask({ files: signed, facts: evidence({ signatures: [], gaps: [gap] }) });
    expect(judgement).toMatchObject({ state: 'undetermined', policies: [{ state: 'undetermined' }] });
    expect(judgement.reason).toBe(
      'The policy "signed" cannot be answered: The image has no signature. But not all places could be read: The registry answered 503.',
    );
  });

  test('is admitted all the same when a signature counts and a place could not be read', () => {
    expect(ask({ files: signed, facts: evidence({ gaps: [gap] }) }).state).toBe('admitted');
  });

  test('does not count a gap of another engine’s place', () => {
    const other: TraceStep = { ...gap, place: { kind: 'notary-server', name: 'x' } };
    expect(ask({ files: signed, facts: evidence({ signatures: [], gaps: [other] }) }).state).toBe('refused');
  });
});

describe('what is not known', () => {
  test('a registry that does not answer', () => {
    expect(ask({ files: signed, facts: unreachable })).toMatchObject({
      state: 'undetermined',
      reason: 'The policy "signed" cannot be answered: ghcr.io answered 503 three times.',
      remedy: 'Run the check again when the registry can be reached.',
      trace: [gap],
    });
  });

  test('an image that is not there is refused', () => {
    expect(ask({ files: signed, facts: absent })).toMatchObject({
      state: 'refused',
      reason: 'The policy "signed" refuses it: ghcr.io has no such image.',
    });
  });

  test('a variable that is filled in later', () => {
    const judgement = ask({ files: signed, section: 'no-match: allow', text: '${REGISTRY}/app:1', facts: undefined });
    expect(judgement).toMatchObject({
      image: '${REGISTRY}/app:1',
      state: 'undetermined',
      mode: 'enforce',
      policies: [],
      remedy: expect.stringContaining('Write the image out'),
    });
  });

  test('a trust root that could not be read', () => {
    const trustRoots = new Map([['public-good', { state: 'failed', reason: 'The mirror answered 500.' } as const]]);
    expect(ask({ files: signed, trustRoots })).toMatchObject({
      state: 'undetermined',
      reason: expect.stringContaining('The mirror answered 500.'),
    });
    expect(ask({ files: signed, trustRoots: new Map() })).toMatchObject({ state: 'undetermined', required: [] });
  });

  test('does not hide what is refused for certain', () => {
    const files = { ...signed, 'b.yaml': withAuthorities('- static:\n    action: fail\n    message: Not in production.', '', 'banned') };
    expect(ask({ files, facts: unreachable })).toMatchObject({
      state: 'refused',
      reason: 'The policy "banned" refuses it: The policy lets none of these images pass. Not in production.',
    });
  });
});

describe('several policies', () => {
  const only = (glob: string, authorities: string, name: string) => withAuthorities(authorities, '', name).replace('"**"', `"${glob}"`);

  test('must all be content', () => {
    const files = { 'a.yaml': only('ghcr.io/**', keyless, 'one'), 'b.yaml': only('ghcr.io/acme/**', keyAuthority(publicKey()), 'two') };
    const answer = ({ signer }: SigstoreRequirement) => (signer.kind === 'key' ? refused('key-mismatch') : accepted());
    expect(ask({ files, answer })).toMatchObject({ state: 'refused', reason: 'The policy "two" refuses it: Refused as key-mismatch.' });
    expect(ask({ files }).state).toBe('admitted');
  });

  test('of which one names the image: the others are not asked', () => {
    const files = { 'a.yaml': only('ghcr.io/acme/**', keyless, 'one'), 'b.yaml': only('quay.io/**', '- static:\n    action: fail', 'two') };
    expect(ask({ files }).policies.map(({ policy }) => policy)).toEqual(['one']);
  });

  test('one authority is enough, and any of several keys', () => {
    const files = { 'a.yaml': withAuthorities(`${keyless}\n${keyAuthority(`${publicKey()}${publicKey()}`, 'name: ours\n  ')}`) };
    let keys = 0;
    const answer = ({ signer }: SigstoreRequirement) => {
      if (signer.kind === 'certificate') return refused('identity-mismatch');
      keys += 1;
      return keys === 2 ? accepted() : refused('key-mismatch');
    };
    expect(ask({ files, answer })).toMatchObject({
      state: 'admitted',
      policies: [{ authorities: [{ state: 'failed' }, { name: 'ours', state: 'passed' }] }],
    });
  });

  test('that only warn admit, and say so', () => {
    const files = { 'a.yaml': withAuthorities(keyless, 'mode: warn\n') };
    const judgement = ask({ files, answer: () => refused('identity-mismatch'), text: `ghcr.io/acme/app@${digest}` });
    expect(judgement).toMatchObject({
      state: 'admitted',
      policies: [{ state: 'warned' }],
      remarks: ['The policy "signed" only warns: Refused as identity-mismatch.'],
    });
  });
});

describe('policies for workloads', () => {
  const match =
    'match:\n- group: apps\n  version: v1\n  resource: deployments\n  selector:\n    matchLabels:\n      tier: prod\n    matchExpressions:\n    - key: legacy\n      operator: DoesNotExist\n';
  const files = { 'a.yaml': withAuthorities(keyless, match) };
  const workload = { group: 'apps', version: 'v1', resource: 'deployments', labels: new Map([['tier', 'prod']]) };
  const stateFor = (context: ImageQuestion['context']) => ask({ files, context }).policies.map(({ state }) => state);

  test('are for those that one entry fits', () => {
    expect(stateFor({ workload })).toEqual(['passed']);
  });

  test('may be for one of which a part is not known: they can refuse it, and do not stand for a policy that names it', () => {
    for (const unknown of [{ labels: undefined }, { resource: undefined }]) {
      const context = { workload: { ...workload, ...unknown } };
      expect(stateFor(context)).toEqual(['passed', 'undetermined']);
      expect(ask({ files, context }).state).toBe('undetermined');
      expect(ask({ files, context, answer: () => refused('identity-mismatch') }).state).toBe('refused');
      expect(ask({ files, context, section: 'no-match: allow' }).state).toBe('admitted');
      expect(ask({ files: { ...files, 'b.yaml': withAuthorities(keyless, '', 'all') }, context }).state).toBe('admitted');
    }
    const known = { workload: { ...workload, resource: 'jobs', labels: undefined } };
    expect(stateFor(known)).toEqual(['not-applicable', 'failed']);
  });

  test('are for no others, which then no policy names', () => {
    const others: readonly ImageQuestion['context'][] = [
      {},
      { workload: { ...workload, resource: 'jobs' } },
      { workload: { ...workload, labels: new Map() } },
      {
        workload: {
          ...workload,
          labels: new Map([
            ['tier', 'prod'],
            ['legacy', 'yes'],
          ]),
        },
      },
    ];
    for (const context of others) {
      expect(stateFor(context)).toEqual(['not-applicable', 'failed']);
      expect(ask({ files, context })).toMatchObject({ state: 'refused', reason: 'No signing policy names the image.' });
    }
  });
});

describe('a policy with errors', () => {
  const broken = clusterPolicy('images:\n- glob: "ghcr.io/acme/**"\nauthorities:\n- key: {kms: "awskms://x"}', 'broken');
  const files = { 'a.yaml': withAuthorities(keyless, '', 'good'), 'b.yaml': broken };
  const judged = (text: string, more: Asked = {}) => ask({ policies: narrowedPoliciesOf(files, more.section), text, ...more });

  test('makes undetermined the images that it names, says why, and leaves the others', () => {
    expect(judged('ghcr.io/acme/app:1')).toMatchObject({
      state: 'undetermined',
      reason: expect.stringMatching(/"broken" cannot be answered: It has errors .*b\.yaml:9: .*kms/u),
      remedy: expect.stringContaining('Ask the owners of the policies'),
    });
    expect(judged('ghcr.io/other/app:1').state).toBe('admitted');
  });

  test('is none that is missing where its engine is chosen, and is not asked where another one is', () => {
    const only = { 'b.yaml': broken };
    const chosen = (engines: string) => {
      const section = `no-match: allow\nengines: [{images: "**", engines: ${engines}}]`;
      return ask({ policies: narrowedPoliciesOf(only, section), text: 'ghcr.io/acme/app:1' });
    };
    expect(chosen('sigstore').state).toBe('undetermined');
    expect(chosen('sigstore').policies.map(({ engine }) => engine)).toEqual(['sigstore']);
    expect(chosen('notation').policies.map(({ engine }) => engine)).not.toContain('sigstore');
  });

  test('does not save what another policy refuses, nor is it a policy that lets pass', () => {
    expect(judged('ghcr.io/acme/app:1', { answer: () => refused('key-mismatch') }).state).toBe('refused');
    expect(judged('ghcr.io/acme/app:1', { section: 'no-match: allow' }).state).toBe('undetermined');
  });

  test('of Notation makes undetermined the repositories of its scopes', () => {
    const trust = JSON.stringify({
      version: '1.0',
      trustPolicies: [
        { name: 'a', registryScopes: ['docker.io/library/alpine'], signatureVerification: { level: 'strict' }, trustedIdentities: ['*'] },
      ],
    });
    const policies = narrowedPoliciesOf({ 'a.yaml': withAuthorities(keyless), 'trustpolicy.json': trust });
    expect([ask({ policies, text: 'alpine:3' }).state, ask({ policies, text: 'nginx:1' }).state]).toEqual(['undetermined', 'admitted']);
  });
});

describe('what is told of near misses', () => {
  test('a signature in a form that the policy does not take is not a missing one', () => {
    const answer = () =>
      refused('not-applicable', 'The policy accepts signatures of the layout before bundles only, and this is a bundle.');
    expect(ask({ files: signed, answer })).toMatchObject({
      state: 'refused',
      reason:
        'The policy "signed" refuses it: The image is signed in a form that does not count. The policy accepts signatures of the layout before bundles only, and this is a bundle.',
      remedy: 'Mend not-applicable.',
    });
  });

  test('of several signers, that who is most like the wanted one; one with another issuer is nearer still', () => {
    const like = (likeness: number, reason: string): SignatureCheck => ({
      state: 'refused',
      place,
      refusal: { code: 'identity-mismatch', reason, likeness },
    });
    const told = (...answers: readonly SignatureCheck[]) => {
      const rest = [...answers];
      const facts = evidence({ signatures: answers.map(() => bundle) });
      return ask({ files: signed, facts, answer: () => rest.shift() ?? refused('malformed') }).reason;
    };
    expect(told(like(0.1, 'Far.'), like(0.9, 'Near.'), like(0.5, 'Between.'))).toContain('Near.');
    expect(told(like(0.9, 'Near.'), like(0.1, 'Far.'))).toContain('Near.');
    expect(told(like(0.9, 'Near.'), refused('issuer-mismatch', 'Issuer.'))).toContain('Issuer.');
  });

  test('a condition about an authority that does not match is that authority’s refusal', () => {
    const authorities = `- name: first\n  ${keyless.slice(2)}\n- name: second\n  ${keyAuthority(publicKey()).slice(2)}`;
    const files = {
      'a.yaml': withAuthorities(authorities, 'policy: {type: cel, data: "size(authorityMatches.second.signatures) > 0"}\n'),
    };
    const answer = ({ signer }: SigstoreRequirement) => (signer.kind === 'key' ? refused('signature-invalid') : accepted());
    const judgement = ask({ files, answer });
    expect(judgement.reason).toContain('the policy\'s condition asks about the authority "second", too: Refused as signature-invalid.');
    expect(judgement).toMatchObject({ state: 'refused', remedy: 'Mend signature-invalid.' });
    expect(ask({ files }).state).toBe('admitted');
  });
});

describe('a policy that denies', () => {
  const pod = { group: '', version: 'v1', resource: 'pods', labels: new Map([['app', 'web']]) };
  const deployment = {
    group: 'apps',
    version: 'v1',
    resource: 'deployments',
    labels: new Map<string, string>(),
    creates: [{ ...pod, group: 'apps', resource: 'replicasets' }, pod],
  };
  const denies = (match: string) => ({ 'a.yaml': withAuthorities('- static: {action: fail}', `match:\n${match}\n`) });
  const states = (match: string, workload: NonNullable<ImageQuestion['context']['workload']>) =>
    ask({ files: denies(match), context: { workload }, section: 'no-match: allow' }).state;

  test.each([
    ['any version', '- {group: "", version: "*", resource: pods}'],
    ['any version of any group', '- {group: "*", version: "*", resource: pods}'],
    ['any version, and labels', '- {version: "*", resource: pods, selector: {matchLabels: {app: web}}}'],
    ['nothing but the resource', '- {resource: pods}'],
    ['any version as one of several', '- {group: batch, version: v1, resource: jobs}\n- {version: "*", resource: pods}'],
  ])('a Pod by %s refuses it', (_, match) => {
    expect(states(match, pod)).toBe('refused');
  });

  test.each([
    ['pods', '- {version: v1, resource: pods}'],
    ['pods of any version', '- {version: "*", resource: pods}'],
    ['pods with the labels of its template', '- {version: v1, resource: pods, selector: {matchLabels: {app: web}}}'],
    ['replica sets', '- {group: apps, version: v1, resource: replicasets}'],
  ])('%s refuses a Deployment, whose pods it would refuse later', (_, match) => {
    expect(states(match, deployment)).toBe('refused');
  });

  test.each([
    ['pods with other labels', '- {version: v1, resource: pods, selector: {matchLabels: {app: api}}}'],
    ['pods of another version', '- {version: v2, resource: pods}'],
    ['jobs', '- {group: batch, version: "*", resource: jobs}'],
    [
      'deployments with the labels of the template',
      '- {group: apps, version: v1, resource: deployments, selector: {matchLabels: {app: web}}}',
    ],
  ])('%s lets a Deployment pass', (_, match) => {
    expect(states(match, deployment)).toBe('admitted');
  });

  test('pods may be for a Deployment whose template has labels that are filled in later', () => {
    const open = { ...deployment, creates: [{ ...pod, labels: undefined }] };
    expect(states('- {version: v1, resource: pods, selector: {matchLabels: {app: web}}}', open)).toBe('refused');
  });
});

describe('attestations', () => {
  const wanted = (condition = '') => `${keyless}
  attestations:
  - name: sbom
    predicateType: cyclonedx
  - name: built
    predicateType: https://slsa.dev/provenance/v1${condition}`;
  const condition = '\n    policy:\n      type: cel\n      data: predicate.ref == "refs/heads/main"';
  const sbom = accepted(attestation('https://cyclonedx.org/bom'));
  const built = (ref: string) => accepted(attestation('https://slsa.dev/provenance/v1', { ref }));
  const askFor = (text: string, answers: readonly SignatureCheck[], gaps: readonly TraceStep[] = []) => {
    const rest = [...answers];
    const facts = evidence({ signatures: answers.map(() => bundle), gaps });
    return ask({ files: { 'a.yaml': withAuthorities(text) }, facts, answer: () => rest.shift() ?? refused('malformed') });
  };

  test('are looked at alone when there are any, and each must be there', () => {
    const judgement = askFor(wanted(), [sbom, built('x')]);
    expect(judgement).toMatchObject({ state: 'admitted', reason: expect.stringContaining('Attested (sbom, built) by') });
    expect(judgement.required.map(({ asks }) => asks)).toEqual([{ kind: 'attestation' }, { kind: 'attestation' }]);
    expect(judgement.signatures).toHaveLength(2);
    expect(askFor(wanted(), [sbom])).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('no attestation that counts of the type https://slsa.dev/provenance/v1'),
    });
    expect(askFor(wanted(), [sbom], [gap]).state).toBe('undetermined');
    expect(askFor(wanted(), [])).toMatchObject({ state: 'refused' });
  });

  test('must satisfy their condition: one that does is enough', () => {
    expect(askFor(wanted(condition), [sbom, built('refs/heads/dev'), built('refs/heads/main')]).state).toBe('admitted');
    expect(askFor(wanted(condition), [sbom, built('refs/heads/dev')])).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining(
        'The attestation "built" (https://slsa.dev/provenance/v1) does not satisfy the policy. The condition does not hold.',
      ),
    });
    expect(askFor(wanted(condition), [sbom, accepted(attestation('https://slsa.dev/provenance/v1'))])).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('The condition has no answer'),
    });
  });

  test('are wanted from every key, as in the cluster', () => {
    const text = `${keyAuthority(`${publicKey()}${publicKey()}`)}\n  attestations:\n  - name: sbom\n    predicateType: cyclonedx`;
    expect(askFor(text, [sbom]).state).toBe('refused');
    expect(ask({ files: { 'a.yaml': withAuthorities(text) }, answer: () => sbom }).state).toBe('admitted');
  });
});

describe('the condition of a whole policy', () => {
  const files = (data: string) => ({ 'a.yaml': withAuthorities(keyless, `policy:\n  type: cel\n  data: ${JSON.stringify(data)}\n`) });

  test('sees who made which authority pass', () => {
    const data = `authorityMatches["authority-0"].signatures.exists(s, s.subject.startsWith("https://github.com/acme/app/")) && image == "ghcr.io/acme/app:1" && digest == "${digest}"`;
    expect(ask({ files: files(data) }).state).toBe('admitted');
  });

  test('refuses when it does not hold, and is not asked when no authority passed', () => {
    expect(ask({ files: files('image == "x"') })).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('But of the whole policy: The condition does not hold.'),
    });
    expect(ask({ files: files('true'), answer: () => refused('key-mismatch') })).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('key-mismatch'),
    });
    expect(ask({ files: files('image == "x"'), facts: evidence({ gaps: [gap] }) }).state).toBe('undetermined');
  });
});

describe('the own section', () => {
  test.each([
    ['deny', 'refused', 'failed'],
    ['warn', 'admitted', 'warned'],
    ['allow', 'admitted', 'passed'],
  ] as const)('%s of images that no policy names', (action, state, outcome) => {
    const judgement = ask({ section: `no-match: ${action}` });
    expect(judgement).toMatchObject({ state, policies: [{ engine: 'no-match', state: outcome }] });
  });

  test('denies by default, and asks nobody for what needs no evidence', () => {
    expect(ask({})).toMatchObject({ state: 'refused', remedy: expect.stringContaining('ask the owners') });
    expect(ask({ section: 'no-match: allow', facts: unreachable }).state).toBe('admitted');
  });

  test('refuses images from elsewhere, whoever signed them', () => {
    const section = 'registries: {allowed: [ghcr.io/acme/**]}';
    expect(ask({ files: signed, section }).state).toBe('admitted');
    expect(ask({ files: signed, section, text: 'nginx:1' })).toMatchObject({
      state: 'refused',
      reason: 'The image is not among those that the organization allows.',
      remedy: 'Use one of: ghcr.io/acme/**.',
    });
  });

  test('does not take the tag beside a digest for a name that excuses, but for one that is enforced', () => {
    const judged = (section: string) =>
      ask({ files: signed, section, answer: () => refused('identity-mismatch'), text: `ghcr.io/acme/app:1@${digest}` });
    expect(judged('exceptions: [{images: "ghcr.io/acme/app:1", reason: Later.}]').state).toBe('refused');
    expect(judged('modes: {"ghcr.io/acme/app:1": observe}').mode).toBe('enforce');
    expect(judged('modes: {"**": warn, "ghcr.io/acme/app:1": enforce}').mode).toBe('enforce');
    expect(judged('modes: {"**": warn}').mode).toBe('warn');
  });

  test('lets an exception pass up to and including its day, and tells it afterwards', () => {
    const section = 'exceptions: [{images: ghcr.io/acme/app, reason: Signing is set up in November., until: 2026-11-24}]';
    const answer = () => refused('identity-mismatch');
    const judgement = ask({ files: signed, section, answer });
    expect(judgement).toMatchObject({
      state: 'excepted',
      reason:
        'An exception lets it pass until 2026-11-24: Signing is set up in November. Without it: The policy "signed" refuses it: Refused as identity-mismatch.',
      exception: { reason: 'Signing is set up in November.', until: '2026-11-24', origin: 'tidewaiter/policy.yml:2' },
    });
    const later = ask({ files: signed, section, answer, now: new Date('2026-11-25T00:00:00Z') });
    expect(later.state).toBe('refused');
    expect(later.remarks[0]).toBe(
      'An exception counted until 2026-11-24 and no longer does (Signing is set up in November. tidewaiter/policy.yml:2). Renew it, or use a signed image.',
    );
    expect(ask({ files: signed, section }).state).toBe('admitted');
    expect(ask({ files: signed, section, facts: unreachable }).state).toBe('excepted');
  });

  test('has modes by glob, the longest deciding, with the day on which they end', () => {
    const section = 'modes: {"**": observe, "ghcr.io/acme/**": {mode: warn, enforce-from: 2026-12-01}}';
    const modeOf = (asked: Asked) => {
      const { mode, enforceFrom } = ask({ files: signed, section, ...asked });
      return [mode, enforceFrom];
    };
    expect(modeOf({})).toEqual(['warn', '2026-12-01']);
    expect(modeOf({ now: new Date('2026-11-30T23:59:59Z') })).toEqual(['warn', '2026-12-01']);
    expect(modeOf({ now: new Date('2026-12-01T00:00:00Z') })).toEqual(['enforce', undefined]);
    expect(modeOf({ text: 'nginx' })).toEqual(['observe', undefined]);
    expect(modeOf({ text: '${IMAGE}', facts: undefined })).toEqual(['observe', undefined]);
  });

  test('wants each platform of an index signed, where it says so', () => {
    const arm = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: `sha256:${'a'.repeat(64)}`,
      size: 9,
      platform: { os: 'linux', architecture: 'arm64' },
    } as const;
    const facts = evidence({ platforms: [arm] });
    const policies = policiesOf(signed, 'platforms: all');
    const reference = parseImageReference('ghcr.io/acme/app:1');
    if (facts.state !== 'known' || !reference) throw new Error();
    expect(planPlatforms(policies, reference, facts.evidence).map(query => query.reference.digest)).toEqual([arm.digest]);
    expect(planPlatforms(policiesOf(signed), reference, facts.evidence)).toEqual([]);
    const platform = (found: ImageFacts | undefined) =>
      ask({ files: signed, section: 'platforms: all', facts, ...(found && { platformFacts: new Map([[arm.digest, found]]) }) });
    expect(platform(evidence()).state).toBe('admitted');
    expect(platform(undefined).state).toBe('undetermined');
    expect(platform(evidence({ signatures: [] }))).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining(`Of the platform linux/arm64 (${arm.digest}): The image has no signature.`),
    });
  });

  test('chooses engines: those that are not chosen are not asked', () => {
    const section = `github-attestations: [{images: "**", source: acme}]
engines: [{images: ghcr.io/acme/**, engines: sigstore}]`;
    expect(ask({ files: signed, section }).policies.map(({ engine }) => engine)).toEqual(['sigstore']);
  });

  test('chooses engines: one that has no policy for the image refuses it', () => {
    const section = 'engines: [{images: ghcr.io/acme/**, engines: [sigstore, notation]}]';
    expect(ask({ files: signed, section })).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('notation is to judge the image (tidewaiter/policy.yml:2), and no policy of it names it.'),
    });
    expect(ask({ files: signed, section: 'engines: [{images: ghcr.io/acme/**, engines: sigstore}]' }).state).toBe('admitted');
  });
});

describe('what is to be fetched', () => {
  const plan = (files: Files, section: string, text = 'nginx:1') => {
    const reference = parseImageReference(text);
    if (!reference) throw new Error(text);
    return planImage(policiesOf(files, section), reference);
  };

  test('follows from the policies that name the image', () => {
    const source = `${keyless}\n  source:\n  - oci: ghcr.io/acme/signatures\n  - oci: ghcr.io/acme/more\n    tagPrefix: prod-\n${keyless}\n  source:\n  - oci: ghcr.io/acme/signatures`;
    const section = `notary-v1: [{images: "*", server: "https://notary.acme.test", root-keys: [${'a'.repeat(64)}]}]
github-attestations: [{images: index.docker.io/**, source: acme/app}]`;
    expect(plan({ 'a.yaml': withAuthorities(source) }, section)).toMatchObject({
      reference: { text: 'nginx:1' },
      signatureRepositories: [{ repository: 'ghcr.io/acme/signatures' }, { repository: 'ghcr.io/acme/more', tagPrefix: 'prod-' }],
      githubAttestations: 'acme/app',
      notary: { server: 'https://notary.acme.test', gun: 'docker.io/library/nginx', roles: ['targets/releases'] },
    });
    expect(plan({}, section, 'quay.io/x/y')).toEqual({
      reference: expect.objectContaining({ text: 'quay.io/x/y' }),
      signatureRepositories: [],
    });
  });

  test('names the trust roots that are needed', () => {
    expect([...neededTrustRoots(policiesOf(signed))]).toEqual(['public-good']);
    expect([...neededTrustRoots(policiesOf({}, 'github-attestations: [{images: "**", source: acme}]'))]).toEqual(['public-good', 'github']);
    expect([...neededTrustRoots(policiesOf({ 'a.yaml': withAuthorities(keyAuthority(publicKey())) }))]).toEqual([]);
  });
});

test('what is not known for a reason that may pass says so, and nothing else does', () => {
  const files = { 'policy.yaml': withAuthorities(keyAuthority(publicKey())) };
  const forbidden: ImageFacts = { state: 'unknown', code: 'unauthorized', reason: 'Nobody may.', retryable: false, trace: [] };
  const unsigned = () => refused('key-mismatch');
  const mayPass = (asked: Asked): boolean | undefined => ask({ files, ...asked }).mayPass;
  expect(mayPass({ facts: unreachable })).toBe(true);
  expect(mayPass({ facts: evidence({ signatures: [], gaps: [gap] }) })).toBe(true);
  expect(mayPass({ facts: forbidden })).toBeUndefined();
  expect(mayPass({ facts: evidence(), answer: unsigned })).toBeUndefined();
  expect(mayPass({ facts: evidence({ gaps: [gap] }) })).toBeUndefined();
  expect(mayPass({ text: 'ghcr.io/${NAME}', facts: undefined })).toBeUndefined();
});
