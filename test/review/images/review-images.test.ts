import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { type ImageReviewPorts, reviewImages } from '../../../src/review/images/review-images.ts';
import { reviewChange } from '../../../src/review/review.ts';
import type { ImageFacts } from '../../../src/signing/evidence.ts';
import { signatureVerifiers } from '../../../src/signing/policy/judge/signature-verifiers.ts';
import { prepareTrustRoots } from '../../../src/signing/policy/trust/trust-selection.ts';
import { keyAuthority, policiesOf, publicKey, withAuthorities } from '../../signing/policy/policy-texts.ts';
import { type Change, InMemoryRepository } from '../../support/in-memory-repository.ts';

const platform = (name: string) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: digestOf(Buffer.from(name)),
  size: 100,
  platform: { os: 'linux', architecture: name },
});

const unsigned = (names: readonly string[] = []): ImageFacts => ({
  state: 'known',
  evidence: { image: platform('index'), platforms: names.map(platform), signatures: [], trace: [], gaps: [] },
});

const policies = policiesOf({ 'signed.yaml': withAuthorities(keyAuthority(publicKey())) });

/** Reviews the images of a change; `asked` are the references that registries were asked about. */
const review = async (
  change: Change,
  {
    ignorePaths = [],
    unrenderedPaths = [],
    policy = {},
    ports = {},
    set = policies,
  }: {
    ignorePaths?: readonly string[];
    unrenderedPaths?: readonly string[];
    policy?: Partial<Policy>;
    ports?: Partial<ImageReviewPorts>;
    set?: typeof policies;
  } = {},
) => {
  const reader = new InMemoryRepository(change);
  const reviewed = await reviewChange(
    { policy: { ...defaultPolicy, ignorePaths, ...policy }, rules: [], version: '0.0.0' },
    { reader, clock: { today: () => '2026-11-24' } },
  );
  const asked: string[] = [];
  const result = await reviewImages(
    reviewed,
    {
      policies: set,
      trustRoots: prepareTrustRoots(set.trustRoots),
      verifiers: signatureVerifiers,
      now: new Date('2026-11-24T12:00:00Z'),
      origin: 'acme/.github',
      ignorePaths,
      unrenderedPaths,
    },
    {
      reader,
      images: {
        fetchImage: async ({ reference }) => {
          asked.push(reference.text);
          return unsigned();
        },
      },
      revocation: { fetchRevocation: async () => ({ state: 'failed', reason: 'Nobody is asked.' }) },
      deadline: new AbortController().signal,
      ...ports,
    },
  );
  return { asked, result };
};

const compose = 'services:\n  a:\n    image: ghcr.io/evil/app:1\n';

describe('the images of a change', () => {
  test('are new when a file is renamed out of where nobody looked', async () => {
    const change = {
      base: { 'examples/compose.yaml': compose },
      head: { 'compose.yaml': compose },
      renames: { 'examples/compose.yaml': 'compose.yaml' },
    };
    const { asked, result } = await review(change, { ignorePaths: ['examples/**'] });
    expect(asked).toEqual(['ghcr.io/evil/app:1']);
    expect(result.verdict.conclusion).toBe('block');
    const within = { base: { 'compose.yaml': compose }, head: { 'compose.yml': compose }, renames: { 'compose.yaml': 'compose.yml' } };
    expect((await review(within)).asked).toEqual([]);
  });

  describe('of a Compose service that also builds them', () => {
    const built = 'services:\n  a:\n    build: .\n    image: ghcr.io/acme/app:1\n';
    const answering = (facts: ImageFacts) =>
      review({ base: {}, head: { 'compose.yaml': built } }, { ports: { images: { fetchImage: async () => facts } } });

    test('have nothing to verify when the registry has no such image', async () => {
      const { result } = await answering({ state: 'absent', reason: 'ghcr.io/acme/app has no tag "1".', trace: [] });
      expect(result.verdict.conclusion).toBe('pass');
      expect(result.exempt).toMatchObject([{ path: 'compose.yaml', reason: expect.stringContaining('builds it') }]);
      expect(result.images).toEqual([]);
    });

    test('are verified when it has one, since Compose pulls that first', async () => {
      const { result } = await answering(unsigned());
      expect(result.verdict.conclusion).toBe('block');
      expect(result.images[0]?.judgement.remedy).toContain('pull_policy: build');
      expect(result.exempt).toEqual([]);
    });
  });

  test('that the registry does not have are refused where nothing builds them', async () => {
    const absent: ImageFacts = { state: 'absent', reason: 'ghcr.io/evil/app has no tag "1".', trace: [] };
    const { result } = await review(
      { base: {}, head: { 'compose.yaml': compose } },
      { ports: { images: { fetchImage: async () => absent } } },
    );
    expect(result.verdict.conclusion).toBe('block');
  });

  test('are asked about until the deadline, also each platform of one', async () => {
    const deadline = new AbortController();
    const asked: string[] = [];
    const all = policiesOf({ 'signed.yaml': withAuthorities(keyAuthority(publicKey())) }, 'platforms: all');
    const { result } = await review(
      { base: {}, head: { 'compose.yaml': compose } },
      {
        set: all,
        ports: {
          deadline: deadline.signal,
          images: {
            fetchImage: async ({ reference }) => {
              asked.push(reference.text);
              deadline.abort();
              return unsigned(Array.from({ length: 40 }, (_, index) => `a${index}`));
            },
          },
        },
      },
    );
    expect(asked).toEqual(['ghcr.io/evil/app:1']);
    expect(result.images).toMatchObject([{ judgement: { state: 'refused' } }]);
    expect(result.images[0]?.judgement.policies).toContainEqual(expect.objectContaining({ state: 'undetermined' }));
  });
});

describe('what would have to be rendered to know the images of a change', () => {
  const kustomization = (text: string): string => `resources: [a.yaml]\n${text}`;
  const overlay: Change = {
    base: { 'prod/kustomization.yaml': kustomization('') },
    head: { 'prod/kustomization.yaml': kustomization('images:\n  - name: web\n    newName: ghcr.io/evil/web\n') },
  };

  test('leaves the gate open, with file and line', async () => {
    const { result } = await review(overlay);
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(result.verdict.reasons.map(({ reason }) => reason).join(' ')).toContain('prod/kustomization.yaml:3');
    expect(result.notifications).toMatchObject([{ code: 'not-rendered', level: 'error', path: 'prod/kustomization.yaml' }]);
  });

  test('is excused by the organization only', async () => {
    expect((await review(overlay, { unrenderedPaths: ['prod/**'] })).result.verdict.conclusion).toBe('pass');
    const { result } = await review(overlay, { policy: { unrenderedPaths: ['prod/**'] } });
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test.each([
    ['values of a chart', { 'chart/values.yaml': 'image:\n  repository: ghcr.io/evil/app\n' }],
    [
      'a HelmRelease',
      { 'r.yaml': 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {values: {image: {tag: "2"}}}\n' },
    ],
    [
      'an Application',
      {
        'a.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec: {source: {kustomize: {images: ["a=b:1"]}}}\n',
      },
    ],
  ])('is also %s', async (_name, head) => {
    expect((await review({ base: {}, head })).result.verdict.conclusion).toBe('incomplete');
  });
});

describe('images of custom resources', () => {
  const prometheus = (spec: string): string =>
    `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: a}\nspec:\n${spec}`;

  test('are verified like those of pods', async () => {
    const { asked, result } = await review({ base: {}, head: { 'p.yaml': prometheus('  image: ghcr.io/evil/prometheus:v3\n') } });
    expect(asked).toEqual(['ghcr.io/evil/prometheus:v3']);
    expect(result.verdict.conclusion).toBe('block');
  });

  test('that are named in parts cannot be verified', async () => {
    const { result } = await review({
      base: {},
      head: { 'p.yaml': prometheus('  image: {repository: ghcr.io/evil/prometheus, tag: v3}\n') },
    });
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});

describe('the images of what a chart or an overlay deploys', () => {
  const chart = {
    'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'chart/values.yaml': 'image:\n  repository: ghcr.io/acme/web\n  tag: 1.4.2\n',
    'chart/templates/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"\n',
  };

  test('are asked about by the names that are printed, at the values that the change wrote', async () => {
    const head = { ...chart, 'chart/values.yaml': chart['chart/values.yaml'].replace('acme', 'evil') };
    const { asked, result } = await review({ base: chart, head });
    expect(asked).toEqual(['ghcr.io/evil/web:1.4.2', 'ghcr.io/acme/web:1.4.2']);
    expect(result.images.map(({ path, node, change }) => [path, node.text, change])).toEqual([
      ['chart/values.yaml', 'ghcr.io/evil/web:1.4.2', 'changed'],
    ]);
    expect(result.verdict.mayMerge).toBe(false);
  });

  test('are those of a template as it is printed, not as it is written', async () => {
    const { asked, result } = await review({ base: {}, head: chart });
    expect(asked).toEqual(['ghcr.io/acme/web:1.4.2']);
    expect(result.coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });

  test('are not looked for where a change touches none', async () => {
    const head = { ...chart, 'chart/values.yaml': `${chart['chart/values.yaml']}replicas: 2\n` };
    expect((await review({ base: chart, head })).asked).toEqual([]);
  });

  test('are those that an overlay puts in place', async () => {
    const overlay = (tag: string) => ({
      'prod/kustomization.yaml': `resources: [pod.yaml]\nimages:\n  - name: ghcr.io/acme/web\n    newTag: "${tag}"\n`,
      'prod/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web\n',
    });
    const { asked } = await review({ base: overlay('1'), head: overlay('2') });
    expect(asked).toEqual(['ghcr.io/acme/web:2', 'ghcr.io/acme/web:1']);
  });
});
