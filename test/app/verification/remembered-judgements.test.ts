import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { rememberedJudgements } from '../../../app/verification/remembered-judgements.ts';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { type Digest, digestOf } from '../../../src/oci/digest.ts';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import type { ImageSource } from '../../../src/signing/image-source.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import type { NamedImage, VerificationBasis } from '../../../src/signing/verify-image.ts';
import { createMemoryStore, type MemoryStore } from '../../support/app/memory-store.ts';

const [first, second] = [digestOf(Buffer.from('1')), digestOf(Buffer.from('2'))];
let store: MemoryStore;
let tag: Digest | undefined;
let asked: string[];
let lines: string[];
beforeEach(() => {
  store = createMemoryStore();
  tag = first;
  asked = [];
  lines = [];
});

const images: ImageSource = {
  fetchImage: () => Promise.reject(new Error('Nothing is fetched here.')),
  resolveDigest: async ({ text, digest }) => {
    if (digest === undefined) asked.push(text);
    return digest === undefined ? tag : first;
  },
};
const remembering = (change: { readonly owner?: string; readonly trustDigest?: string } = {}) =>
  rememberedJudgements({
    store,
    images,
    owner: 'acme',
    trustDigest: 't1',
    log: pino({}, { write: line => void lines.push(line) }),
    ...change,
  });

const policies = parseImagePolicies(new Map()).policies;
if (!policies) throw new Error('No policies are no error.');
const basis: VerificationBasis = { policies, trustRoots: new Map(), verifiers: {} as never, now: new Date('2026-11-24T23:59:59Z') };
const image = (text: string, context: NamedImage['context'] = {}): NamedImage => ({ text, reference: parseImageReference(text), context });
const app = image('ghcr.io/acme/app:1');
const judged = (change: Partial<ImageJudgement> = {}): ImageJudgement => ({
  image: 'ghcr.io/acme/app:1',
  digest: first,
  state: 'admitted',
  mode: 'enforce',
  reason: 'The policy "acme" accepts it.',
  policies: [],
  signatures: [],
  remarks: [],
  trace: [],
  ...change,
});

test('an image that was admitted needs no second look, with one request for its tag and none for its digest', async () => {
  await remembering().remember(app, judged(), basis);
  expect(await remembering({ owner: 'Acme' }).readRemembered(app, basis)).toEqual(judged());
  expect(asked).toEqual(['ghcr.io/acme/app:1']);
  const pinned = image(`ghcr.io/acme/app:1@${first}`);
  await remembering().remember(pinned, judged(), basis);
  expect(await remembering().readRemembered(pinned, basis)).toEqual(judged());
  expect(asked).toHaveLength(1);
});

test('an admission for a workload without labels does not stand for one whose labels are not known', async () => {
  const pod = { group: '', version: 'v1', resource: 'pods' };
  const without = image('ghcr.io/acme/app:1', { workload: { ...pod, labels: new Map() } });
  const unknown = image('ghcr.io/acme/app:1', { workload: { ...pod, labels: undefined } });
  await remembering().remember(without, judged(), basis);
  expect(await remembering().readRemembered(without, basis)).toEqual(judged());
  expect(await remembering().readRemembered(unknown, basis)).toBeUndefined();
});

describe('another look is needed', () => {
  const kubernetes = { workload: { group: 'apps', version: 'v1', kind: 'Deployment', labels: new Map([['app', 'web']]) } } as never;

  test.each<readonly [string, () => Promise<ImageJudgement | undefined>]>([
    ['by another owner', () => remembering({ owner: 'other' }).readRemembered(app, basis)],
    ['with other trust roots', () => remembering({ trustDigest: 't2' }).readRemembered(app, basis)],
    ['by other policies', () => remembering().readRemembered(app, { ...basis, policies: { ...policies, digest: 'other' } })],
    ['on the next day', () => remembering().readRemembered(app, { ...basis, now: new Date('2026-11-25T00:00:00Z') })],
    ['of another name', () => remembering().readRemembered(image('ghcr.io/acme/copy:1'), basis)],
    ['in a workload', () => remembering().readRemembered(image('ghcr.io/acme/app:1', kubernetes), basis)],
    [
      'of a tag that was moved',
      () => {
        tag = second;
        return remembering().readRemembered(app, basis);
      },
    ],
    [
      'of a tag that nobody can tell',
      () => {
        tag = undefined;
        return remembering().readRemembered(app, basis);
      },
    ],
  ])('%s', async (_, read) => {
    await remembering().remember(app, judged(), basis);
    expect(await read()).toBeUndefined();
    tag = first;
    expect(await remembering().readRemembered(app, basis)).toEqual(judged());
  });

  test.each<Partial<ImageJudgement>>([{ state: 'refused' }, { state: 'undetermined' }, { state: 'excepted' }])(
    'of what came to %j: it was not remembered',
    async change => {
      await remembering().remember(app, judged(change), basis);
      expect(await remembering().readRemembered(app, basis)).toBeUndefined();
    },
  );

  test('of what no registry can be asked about', async () => {
    expect(await remembering().readRemembered({ text: '${IMAGE}', reference: undefined, context: {} }, basis)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('when the database fails, which is told in the log and costs nothing else', async () => {
    store.broken.add('judgement').add('saveJudgement');
    await remembering().remember(app, judged(), basis);
    expect(await remembering().readRemembered(app, basis)).toBeUndefined();
    expect(lines).toHaveLength(2);
  });
});
