import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import type { FileText } from '../../src/review/ports.ts';
import { type ScanResult, scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { type AnyRule, defineRule, type Rule } from '../../src/rules/rule.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { type Files, InMemoryRepository } from '../support/in-memory-repository.ts';

/** Answers in another turn of the event loop, as disks do: what weak references were asked for is held until a turn is over. */
class UnhurriedRepository extends InMemoryRepository {
  override async readFiles(...asked: Parameters<InMemoryRepository['readFiles']>): ReturnType<InMemoryRepository['readFiles']> {
    await setImmediate();
    return super.readFiles(...asked);
  }
}

const scan = (
  files: Files,
  given: readonly string[] = Object.keys(files),
  policy: Partial<Policy> = {},
  rules: readonly AnyRule[] = allRules,
): Promise<ScanResult> => {
  const texts = new Map(given.map((path): readonly [string, FileText] => [path, { state: 'text', text: files[path] ?? '' }]));
  const reader = new UnhurriedRepository({ base: files, head: files });
  return scanFiles(
    texts,
    { policy: { ...defaultPolicy, ...policy }, rules, version: '0' },
    { reader, clock: { today: () => '2026-11-24' } },
  );
};

const dockerfile = 'FROM node:24.11-bookworm-slim\nADD a /a\nUSER node\n';
const privileged = 'FROM node:24.11-bookworm-slim\nRUN sudo true\nUSER node\n';

/** Rules that tell whoever asks how much of the Dockerfiles and of the trees of Compose files that they saw is still held by somebody. */
const watching = (): { readonly rules: readonly AnyRule[]; readonly seen: WeakRef<object>[]; readonly heldAtEnd: () => number } => {
  const seen: WeakRef<object>[] = [];
  let held = 0;
  const see = (what: object): readonly never[] => {
    if (seen.length % 50 === 0) {
      collectGarbage();
      held = seen.slice(0, -50).filter(ref => ref.deref() !== undefined).length;
    }
    seen.push(new WeakRef(what));
    return [];
  };
  const meta = {
    severity: 'info',
    title: 'File is looked at',
    rationale: 'It is.',
    remediation: 'None.',
    messages: { never: 'Never.' },
    fix: 'none',
    examples: { bad: '', good: '' },
    references: [],
  } as const;
  const rules = [
    defineRule({ meta: { ...meta, id: 'dockerfile/watching', kind: 'dockerfile' }, visit: { file: see } }),
    defineRule({ meta: { ...meta, id: 'compose/watching', kind: 'compose' }, visit: { file: ({ yaml }) => see(yaml) } }),
  ];
  return { rules, seen, heldAtEnd: () => held };
};

describe('a scan', () => {
  const many = Object.fromEntries(Array.from({ length: 130 }, (_, at) => [`z${130 - at}/Dockerfile`, dockerfile]));

  test('of more files than one batch holds finds what it finds in each, by path, and tells of each in the order given', async () => {
    const { findings, coverage, files } = await scan(many);
    const added = findings.filter(({ ruleId }) => ruleId === 'dockerfile/add-local-file');
    expect(added.map(({ location }) => location.path)).toEqual(Object.keys(many).toSorted());
    expect(coverage.entries.map(({ path }) => path)).toEqual(Object.keys(many));
    expect(files.size).toBe(130);
  });

  test('holds nothing of the syntax trees of a batch that was judged: memory grows with the largest unit, not with the repository', async () => {
    const paths = Array.from({ length: 201 }, (_, at) => `s${at}/Dockerfile`);
    const files = Object.fromEntries(paths.flatMap(path => [[path, dockerfile] as const, [`${path}.dockerignore`, '.git\n'] as const]));
    const { rules, seen, heldAtEnd } = watching();
    await scan(files, paths, {}, rules);
    expect(seen).toHaveLength(201);
    expect(heldAtEnd()).toBe(0);
  });

  test('holds nothing of the trees of Compose files either, which lie with their files: only texts and lines are told of', async () => {
    const folders = Array.from({ length: 201 }, (_, at) => `s${at}`);
    const paths = folders.map(folder => `${folder}/compose.yaml`);
    // Why another file: what is read for a batch ends a turn, as in every scan from a disk.
    const compose = 'services: {web: {image: nginx:1.29, env_file: web.env}}\n';
    const files = Object.fromEntries(
      folders.flatMap(folder => [[`${folder}/compose.yaml`, compose] as const, [`${folder}/web.env`, 'A=b\n'] as const]),
    );
    const { rules, seen, heldAtEnd } = watching();
    const { files: told } = await scan(files, paths, {}, rules);
    expect(seen).toHaveLength(201);
    expect(heldAtEnd()).toBe(0);
    expect(paths.every(path => told.get(path)?.text === compose)).toBe(true);
  });

  test('judges once what Compose files of other batches name', async () => {
    const named = {
      'a.yaml': 'services: {a: {build: {context: ., dockerfile: app.build}}}\n',
      ...many,
      'b.yaml': 'services: {b: {build: {context: ., dockerfile: app.build}}}\n',
      'app.build': privileged,
    };
    const { findings, coverage } = await scan(named, Object.keys(named).slice(0, -1));
    const found = findings.filter(({ ruleId }) => ruleId === 'dockerfile/sudo');
    expect(found.map(({ location }) => location.path)).toEqual(['app.build']);
    expect(coverage.entries.filter(({ path }) => path === 'app.build')).toEqual([
      { path: 'app.build', status: 'evaluated', kind: 'dockerfile' },
    ]);
  });

  test('joins the files of a unit wherever they stand among the others', async () => {
    const deployment = (label: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: a, image: "b:1"}]}}}\n`;
    const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n';
    const danglingIn = async (label: string): Promise<number> => {
      const files = { 'k/web.yaml': deployment(label), ...many, 'k/service.yaml': service };
      const { findings } = await scan(files, Object.keys(files), { profile: profileEverywhere('hardening') });
      return findings.filter(({ ruleId }) => ruleId === 'network/dangling-service').length;
    };
    expect(await danglingIn('web')).toBe(0);
    expect(await danglingIn('shop')).toBe(1);
  });

  test('says of a waiver that covers nothing once, and only when nothing in all batches is covered', async () => {
    const waiver = { rules: ['dockerfile/sudo'], paths: ['z1/Dockerfile'], subjects: [], reason: 'known', until: undefined };
    const unused = async (files: Files): Promise<number> =>
      (await scan(files, Object.keys(files), { waivers: [waiver] })).notifications.filter(({ code }) => code === 'unused-suppression')
        .length;
    expect(await unused(many)).toBe(1);
    expect(await unused({ ...many, 'z1/Dockerfile': privileged })).toBe(0);
  });
});

test('fixes of many manifests are proven without one more look through the whole tree', async () => {
  const looks = new Map<string, number>();
  const counted = allRules.map((rule): AnyRule => {
    if (rule.meta.kind !== 'repository' || rule.meta.reads?.in !== 'tree') return rule;
    const ofTree = rule as Rule<'repository'>;
    const prepare: Rule<'repository'>['prepare'] = (unit, context) => {
      looks.set(ofTree.meta.id, (looks.get(ofTree.meta.id) ?? 0) + 1);
      return ofTree.prepare ? ofTree.prepare(unit, context) : unit;
    };
    return { ...ofTree, prepare };
  });
  const cluster =
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\n' +
    'metadata: {name: redis, namespace: argocd}\nspec: {project: default, destination: {namespace: shop}}\n';
  const deployment = (name: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n  selector: {matchLabels: {app: ${name}}}\n` +
    `  template:\n    metadata: {labels: {app: ${name}}}\n    spec:\n      containers:\n        - name: web\n          image: acme/${name}:1.4\n` +
    '          securityContext: {privileged: true}\n';
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const files = { 'cluster.yaml': cluster, ...Object.fromEntries(names.map(name => [`${name}/deployment.yaml`, deployment(name)])) };
  const { findings } = await scan(files, undefined, { profile: profileEverywhere('strict') }, counted);
  const mended = new Set(findings.flatMap(({ fix, location }) => (fix ? [location.path] : [])));
  expect([...mended].filter(path => path !== 'cluster.yaml')).toHaveLength(names.length);
  expect(looks.size).toBeGreaterThan(3);
  expect([...looks].filter(([, times]) => times !== 1)).toEqual([]);
});

test('who waits for a scan is told how many files are judged, until they all are', async () => {
  const paths = Array.from({ length: 120 }, (_, index) => `${index}/Dockerfile`);
  const files = Object.fromEntries(paths.map(path => [path, dockerfile]));
  const told: (readonly [number, number])[] = [];
  const texts = new Map(paths.map((path): readonly [string, FileText] => [path, { state: 'text', text: dockerfile }]));
  const ports = { reader: new InMemoryRepository({ base: files, head: files }), clock: { today: () => '2026-11-24' } };
  const onJudged = (done: number, all: number): void => void told.push([done, all]);
  await scanFiles(texts, { policy: defaultPolicy, rules: allRules, version: '0' }, { ...ports, onJudged });
  expect(told).toEqual([
    [50, 120],
    [100, 120],
    [120, 120],
  ]);
});

describe('a stage before the last one is judged as an image where it is built', () => {
  const stages = 'FROM node:24 AS dev\nUSER root\nCMD ["node"]\nFROM node:24 AS prod\nUSER node\nCMD ["node"]\n';
  const workflow = (step: string): Files => ({
    '.github/workflows/a.yaml': `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - ${step}\n`,
  });
  const rootsIn = async (files: Files, given?: readonly string[]): Promise<readonly string[]> => {
    const { findings } = await scan({ 'app/Dockerfile': stages, ...files }, given);
    return findings.flatMap(({ ruleId, location }) => (ruleId === 'dockerfile/root-user' ? [location.path] : []));
  };

  test.each(
    Object.entries<Files>({
      'a Compose file': { 'compose.yaml': 'services: {a: {build: {context: app, target: dev}}}\n' },
      'a bake file in JSON': { 'docker-bake.json': '{"target": {"a": {"context": "app", "target": "dev"}}}\n' },
      'a command of a pipeline': workflow('run: docker build --target dev app'),
      'an action': workflow('{uses: docker/build-push-action@v6, with: {context: app, target: dev}}'),
      'a recipe of make': { Makefile: 'build:\n\tdocker build --target dev app\n' },
    }),
  )('by %s', async (_by, files) => {
    expect(await rootsIn(files)).toEqual(['app/Dockerfile']);
  });

  test('by a bake file in HCL, which is not judged itself', async () => {
    const files = { 'docker-bake.hcl': 'target "a" {\n  context = "app"\n  target = "dev"\n}\n' };
    expect(await rootsIn(files, ['app/Dockerfile'])).toEqual(['app/Dockerfile']);
  });

  test('and by nobody else', async () => {
    expect(await rootsIn({ 'compose.yaml': 'services: {a: {build: {context: app, target: prod}}}\n' })).toEqual([]);
    expect(await rootsIn({ Makefile: 'build:\n\tdocker build app\n' })).toEqual([]);
  });
});
