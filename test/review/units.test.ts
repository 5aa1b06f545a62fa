import { describe, expect, test } from 'vitest';
import { stringAt } from '../../src/artifacts/yaml/lookup.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { renderReviewComments } from '../../src/reports/comments/review-comments.ts';
import { renderSarif } from '../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../src/reports/sarif/sarif-input.ts';
import { fixChange } from '../../src/review/fix-change.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { danglingService } from '../../src/rules/network/dangling-service.ts';
import { noNetworkPolicy } from '../../src/rules/network/no-network-policy.ts';
import { type AnyRule, defineRule } from '../../src/rules/rule.ts';
import { unencryptedSopsFile } from '../../src/rules/secrets/unencrypted-sops-file.ts';
import {
  type Change,
  causedLines,
  type Files,
  InMemoryRepository,
  type ReviewSettings,
  reviewChange,
} from '../support/in-memory-repository.ts';

const rules = [danglingService, noNetworkPolicy];

const deployment = (name: string, label = name, more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels: {app: ${label}}\n  template:\n    metadata:\n      labels:\n        app: ${label}\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29.1${more}\n`;
const service = (name: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    app: ${name}\n  ports: [{port: 80}]\n`;
const policy = (selector = '{}'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: deny\nspec:\n  podSelector: ${selector}\n`;
/** A workload whose owner says that a mesh does it. */
const silencing = (workload: string): string =>
  workload.replace('\n  name: ', '\n  # tidewaiter: ignore[network/no-network-policy] -- the mesh does it\n  name: ');
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const kustomization = (...resources: readonly string[]): string => `resources:\n${resources.map(path => `  - ${path}\n`).join('')}`;

const linesOf = async (change: Change, settings: ReviewSettings = {}): Promise<readonly string[]> =>
  causedLines(await reviewChange(change, { rules, ...settings }));

const notesOf = ({ notifications }: ReviewResult): readonly string[] =>
  notifications.flatMap(({ code, level, message }) => (code === 'not-joined' ? [`${level}: ${message}`] : []));

/** What is asked of the repository to review a change. */
const readBy = async (change: Change): Promise<InMemoryRepository> => {
  const repository = new InMemoryRepository(change);
  const ports = { reader: repository, clock: { today: () => '2026-11-24' } };
  await reviewResult({ policy: defaultPolicy, rules: allRules, version: '0' }, ports);
  return repository;
};

const many = (count: number, pathOf: (at: number) => string, textOf: (at: number) => string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [pathOf(at), textOf(at)]));

describe('what is missing in a unit is caused', () => {
  const unit = { 'k8s/namespace.yaml': namespace, 'k8s/web.yaml': deployment('web'), 'k8s/policy.yaml': policy() };
  const { 'k8s/policy.yaml': _, ...left } = unit;

  test('by the file that was deleted, and the comment stands on its lines', async () => {
    const result = await reviewChange({ base: unit, head: left }, { rules });
    expect(causedLines(result)).toEqual(['k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/policy.yaml:1-2']);
    const { payload, omitted } = renderReviewComments(result);
    expect(payload.map(({ path, line, side }) => `${side} ${path}:${line}`)).toEqual(['LEFT k8s/policy.yaml:2']);
    expect(payload[0]?.body).toContain('It stands at `k8s/web.yaml:4`.');
    expect(omitted).toEqual([]);
  });

  test('by the only network policy that was deleted, where nobody wrote a Namespace', async () => {
    const alone = { 'k8s/web.yaml': deployment('web'), 'k8s/policy.yaml': policy() };
    const { 'k8s/policy.yaml': _, ...open } = alone;
    expect(await linesOf({ base: alone, head: open })).toEqual([
      'k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/policy.yaml:1-2',
    ]);
    // A workload that comes with the same change is as open; one where there never was a policy is somebody else's business, and info.
    expect(await linesOf({ base: alone, head: { ...open, 'k8s/api.yaml': deployment('api') } })).toEqual([
      'k8s/api.yaml:4 network/no-network-policy [new]',
      'k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/policy.yaml:1-2',
    ]);
    const nobodys = await reviewChange({ base: open, head: { ...open, 'k8s/api.yaml': deployment('api') } }, { rules });
    expect(causedLines(nobodys)).toEqual(['k8s/api.yaml:4 network/no-network-policy [new]']);
    expect(nobodys.considered.shown).toEqual([]);
    expect(await linesOf({ base: open, head: alone })).toEqual([]);
  });

  test('by the policy that was deleted from a file with the workload', async () => {
    const both = `${deployment('web')}---\n${policy()}`;
    expect(await linesOf({ base: { 'web.yaml': both }, head: { 'web.yaml': deployment('web') } })).toEqual([
      'web.yaml:4 network/no-network-policy [new] <- deleted web.yaml:17 | deleted web.yaml:18 | deleted web.yaml:21',
    ]);
  });

  test('by the file that moved out of it', async () => {
    const change = {
      base: { ...unit, 'charts/old/Chart.yaml': 'name: old\n' },
      head: { ...left, 'charts/old/Chart.yaml': 'name: old\n', 'charts/old/policy.yaml': policy() },
      renames: { 'k8s/policy.yaml': 'charts/old/policy.yaml' },
    };
    expect(await linesOf(change)).toEqual(['k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/policy.yaml:1-2']);
  });

  test('by the line of a kustomization that no longer names a file', async () => {
    const head = { ...unit, 'k8s/kustomization.yaml': kustomization('namespace.yaml', 'web.yaml') };
    const base = { ...head, 'k8s/kustomization.yaml': kustomization('namespace.yaml', 'policy.yaml', 'web.yaml') };
    expect(await linesOf({ base, head })).toEqual(['k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/kustomization.yaml:3']);
  });

  test('by the workload that came, and by the label that changed', async () => {
    const selecting = { ...left, 'k8s/policy.yaml': policy('{matchLabels: {app: web}}') };
    expect(await linesOf({ base: selecting, head: { ...selecting, 'k8s/api.yaml': deployment('api') } })).toEqual([
      'k8s/api.yaml:4 network/no-network-policy [new]',
    ]);
    const head = { ...selecting, 'k8s/web.yaml': deployment('web').replace('        app: web', '        app: shop') };
    expect(await linesOf({ base: selecting, head })).toEqual(['k8s/web.yaml:4 network/no-network-policy [new] <- changed k8s/web.yaml:11']);
  });

  test('by one more workload where there were such before', async () => {
    expect(await linesOf({ base: left, head: { ...left, 'k8s/api.yaml': deployment('api') } })).toEqual([
      'k8s/api.yaml:4 network/no-network-policy [new]',
    ]);
  });

  test('by the line that changed in one file, however many others have the same finding and were left alone', async () => {
    const others = many(
      3,
      at => `k8s/other-${at}.yaml`,
      () => deployment('web', 'shop'),
    );
    const base = { ...left, ...others, 'k8s/policy.yaml': policy('{matchLabels: {app: web}}') };
    const head = { ...base, 'k8s/web.yaml': deployment('web').replace('        app: web', '        app: shop') };
    const result = await reviewChange({ base, head }, { rules });
    expect(causedLines(result)).toEqual(['k8s/web.yaml:4 network/no-network-policy [new] <- changed k8s/web.yaml:11']);
    expect(result.delta.entries.filter(({ state }) => state === 'unchanged')).toHaveLength(3);
  });

  test('where comments silence some of them, by what was taken from the others, and by the comment that is gone', async () => {
    const silenced = { ...unit, 'k8s/api.yaml': silencing(deployment('api')) };
    const { 'k8s/policy.yaml': _policy, ...open } = silenced;
    expect(await linesOf({ base: silenced, head: open })).toEqual([
      'k8s/api.yaml:5 network/no-network-policy [new] (suppressed) <- deleted k8s/policy.yaml:1-2',
      'k8s/web.yaml:4 network/no-network-policy [new] <- deleted k8s/policy.yaml:1-2',
    ]);
    expect(await linesOf({ base: open, head: { ...open, 'k8s/api.yaml': deployment('api') } })).toEqual([
      'k8s/api.yaml:4 network/no-network-policy [updated] <- deleted k8s/api.yaml:4',
    ]);
  });

  test('by nothing where it was so before', async () => {
    const head = { ...left, 'k8s/web.yaml': deployment('web', 'web', '-alpine') };
    expect(await linesOf({ base: left, head })).toEqual([]);
    const withLabel = deployment('web').replace('      labels:\n', '      labels:\n        tier: front\n');
    expect(await linesOf({ base: left, head: { ...left, 'k8s/web.yaml': withLabel } })).toEqual([]);
  });
});

describe('more files', () => {
  test('may bring a finding that the changed ones alone do not have', async () => {
    const base = { 'namespace.yaml': namespace };
    expect(await linesOf({ base, head: { ...base, 'web.yaml': deployment('web') } })).toEqual([
      'web.yaml:4 network/no-network-policy [new]',
    ]);
  });

  test('hold findings that comments in them silence, though nobody changed them', async () => {
    const base = {
      'web.yaml': silencing(deployment('web')),
      'api.yaml': deployment('api'),
      'policy.yaml': policy(),
      'namespace.yaml': namespace,
    };
    const { 'policy.yaml': _, ...head } = base;
    const { considered } = await reviewChange({ base, head }, { rules });
    expect(considered.shown.map(({ head: { location } }) => location.path)).toEqual(['api.yaml']);
    expect(considered.suppressed.map(({ head: { location } }) => location.path)).toEqual(['web.yaml']);
  });
});

describe('a unit that is complete is judged', () => {
  const dangling = { 'k8s/web.yaml': deployment('shop'), 'k8s/service.yaml': service('web') };
  const without = { 'k8s/web.yaml': deployment('shop') };
  const found = ['k8s/service.yaml:7 network/dangling-service [new]'];

  test.each<readonly [string, Files]>([
    [
      'a chart lies elsewhere',
      { 'charts/a/Chart.yaml': 'name: a\n', 'charts/a/templates/web.yaml': `${deployment('web')}# {{ .Values.a }}\n` },
    ],
    [
      '201 YAML files lie elsewhere',
      many(
        201,
        at => `data/${at}.yaml`,
        at => `a: ${at}\n`,
      ),
    ],
    [
      'a manifest elsewhere cannot be read',
      { 'other/kustomization.yaml': kustomization(), 'other/x.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [' },
    ],
  ])('although %s', async (_name, elsewhere) => {
    expect(await linesOf({ base: { ...without, ...elsewhere }, head: { ...dangling, ...elsewhere } })).toEqual(found);
  });

  test('with what its kustomization reaches, through other folders, and no more', async () => {
    const tree = {
      'base/kustomization.yaml': kustomization('web.yaml'),
      'base/web.yaml': deployment('web'),
      'prod/kustomization.yaml': kustomization('../base', 'service.yaml'),
      'test/kustomization.yaml': kustomization('service.yaml', 'other.yaml'),
      'test/other.yaml': deployment('other'),
    };
    const shownOf = async (more: Files): Promise<readonly string[]> => {
      const { considered } = await reviewChange({ base: tree, head: { ...tree, ...more } }, { rules });
      return considered.shown.map(({ head: { ruleId, location } }) => `${location.path} ${ruleId}`);
    };
    expect(await shownOf({ 'prod/service.yaml': service('web') })).toEqual([]);
    expect(await shownOf({ 'test/service.yaml': service('web') })).toEqual(['test/service.yaml network/dangling-service']);
  });
});

describe('a unit that is not complete silences what concludes from absence, and says so once', () => {
  const head = { 'web.yaml': deployment('shop'), 'service.yaml': service('web') };

  test('when it has a file that cannot be read', async () => {
    const broken = { 'x.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [' };
    const result = await reviewChange({ base: broken, head: { ...head, ...broken, 'other.yaml': service('api') } }, { rules });
    expect(causedLines(result)).toEqual([]);
    expect(notesOf(result)).toEqual([
      'note: Whether something is missing in the folder at the root is not known (network/dangling-service). "x.yaml" could not be read.',
    ]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('when a kustomization names what lies elsewhere, or is not there', async () => {
    for (const [name, reason] of [
      ['https://example.com/base?ref=v1', '"kustomization.yaml" names "https://example.com/base?ref=v1", which lies elsewhere.'],
      ['../lost', '"kustomization.yaml" names "../lost", which the repository does not have.'],
    ] as const) {
      const files = { 'kustomization.yaml': kustomization('web.yaml', 'service.yaml', name), 'web.yaml': deployment('shop') };
      const result = await reviewChange({ base: files, head: { ...files, ...head } }, { rules });
      expect(causedLines(result)).toEqual([]);
      expect(notesOf(result).join()).toContain(reason);
    }
  });

  test('when it has more files than are read', async () => {
    const flat = many(
      300,
      at => `k8s/${at}.yaml`,
      at => deployment(`app-${at}`),
    );
    const result = await reviewChange({ base: flat, head: { ...flat, 'k8s/service.yaml': service('web') } }, { rules });
    expect(causedLines(result)).toEqual([]);
    expect(notesOf(result).join()).toContain('More than 200 files would have to be read.');
  });

  test('and what was found before is not fixed by that', async () => {
    const result = await reviewChange(
      { base: head, head: { ...head, 'web.yaml': deployment('mall'), 'x.yaml': 'apiVersion: v1\nkind: Service\nspec: [' } },
      { rules: [danglingService] },
    );
    expect(result.considered.fixed).toEqual([]);
    expect(result.considered.unknown.map(({ base, reason }) => `${base.ruleId}: ${reason}`)).toEqual([
      'network/dangling-service: "x.yaml" could not be read.',
    ]);
  });

  test('and nothing is said where nothing is silenced that policy would have reported', async () => {
    const broken = { 'x.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: [' };
    const change = { base: broken, head: { ...broken, 'web.yaml': deployment('web'), 'service.yaml': service('web') } };
    expect(notesOf(await reviewChange(change, { rules }))).toEqual([]);
    const thresholds = { ...defaultPolicy.thresholds, report: 'info' } as const;
    expect(notesOf(await reviewChange(change, { rules, policy: { thresholds } })).join()).toContain('(network/no-network-policy)');
  });
});

describe('policy', () => {
  const change = {
    base: { 'gen/service.yaml': service('web'), 'web.yaml': deployment('web') },
    head: { 'gen/service.yaml': service('web'), 'web.yaml': deployment('shop') },
  };

  test('takes files off a rule that joins files, and off all of them', async () => {
    expect(await linesOf(change)).toEqual([expect.stringMatching(/^gen\/service\.yaml:7 network\/dangling-service/u)]);
    expect(await linesOf(change, { policy: { ignorePaths: ['gen/**'] } })).toEqual([]);
    const off = new Map([['network/*', { options: {}, ignorePaths: ['gen/**'] }]]);
    expect(await linesOf(change, { policy: { rules: off } })).toEqual([]);
  });

  test('that asks for all findings of changed files gets those of their units', async () => {
    const files = { 'web.yaml': deployment('shop'), 'service.yaml': service('web') };
    const touched = { base: files, head: { ...files, 'service.yaml': `# more\n${service('web')}` } };
    const result = await reviewChange(touched, { rules, policy: { scope: 'changed-files' } });
    expect(result.considered.shown.map(({ head }) => head.ruleId)).toEqual(['network/dangling-service']);
  });
});

describe('of a repository', () => {
  test('with 10,000 manifests a change in one unit reads only that unit', async () => {
    const tree = {
      ...many(
        5_000,
        at => `apps/app-${at}/web.yaml`,
        at => deployment(`app-${at}`),
      ),
      ...many(
        5_000,
        at => `apps/app-${at}/service.yaml`,
        at => service(`app-${at}`),
      ),
    };
    const changed = 'apps/app-42/web.yaml';
    const repository = await readBy({ base: tree, head: { ...tree, [changed]: deployment('app-42', 'web') } });
    expect(repository.readPaths).toEqual(['apps/app-42/service.yaml']);
    expect(repository.listings).toBe(1);
  });

  test('nothing is read for a change of what no rule goes by that joins files', async () => {
    const tree = { 'web.yaml': deployment('web'), 'service.yaml': service('web') };
    const repository = await readBy({ base: tree, head: { ...tree, 'web.yaml': deployment('web').replace('1.29.1', '1.29.2') } });
    expect(repository.readPaths).toEqual([]);
    expect(repository.listings).toBe(0);
  });

  test('files of both units are read between which one moves', async () => {
    const tree = {
      'a/kustomization.yaml': kustomization('one.yaml', 'web.yaml'),
      'a/one.yaml': service('one'),
      'a/web.yaml': deployment('web'),
      'b/kustomization.yaml': kustomization('two.yaml', 'web.yaml'),
      'b/two.yaml': service('two'),
    };
    const { 'a/web.yaml': web, ...left } = tree;
    const repository = await readBy({ base: tree, head: { ...left, 'b/web.yaml': web }, renames: { 'a/web.yaml': 'b/web.yaml' } });
    expect(repository.readPaths.filter(path => !path.includes('kustomization')).toSorted()).toEqual([
      'a/one.yaml',
      'b/two.yaml',
      'b/web.yaml',
    ]);
  });
});

/** Reports the first object of the changed kind where the tree has no ServiceAccount. */
const withoutAccount = defineRule({
  meta: {
    id: 'rbac/no-account',
    kind: 'repository',
    reads: { in: 'tree', files: ['kubernetes'], objects: { ServiceAccount: { fields: [['metadata']] } } },
    severity: 'medium',
    title: 'No account',
    rationale: 'There is none.',
    remediation: 'Add one.',
    messages: { none: 'The tree has no account.' },
    fix: 'none',
    examples: { bad: '', good: '' },
    references: [],
  },
  visit: {
    *unit({ unit, objects }) {
      const [first] = objects;
      if (unit !== 'cluster') throw new Error('It was shown a part of the tree.');
      if (first && !objects.some(({ kind }) => kind === 'ServiceAccount'))
        yield { messageId: 'none', absent: true, path: first.file.path, at: first.range };
    },
  },
});

describe('a rule that reads the tree', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n';
  const base = {
    'a/kustomization.yaml': kustomization('web.yaml'),
    'a/web.yaml': deployment('web'),
    'b/account.yaml': account,
    'c/account.yaml': account,
  };
  const { 'b/account.yaml': _b, ...one } = base;
  const { 'c/account.yaml': _c, ...none } = one;
  const only = { rules: [withoutAccount, danglingService] };

  test('sees all its manifests as one unit', async () => {
    expect(await linesOf({ base, head: one }, only)).toEqual([]);
    expect(await linesOf({ base: one, head: none }, only)).toEqual([
      expect.stringMatching(/^a\/web\.yaml:1 rbac\/no-account \[new\] <- deleted c\/account\.yaml:/u),
    ]);
  });

  test('concludes nothing from a tree that is too large to be read', async () => {
    const large = many(
      300,
      at => `d/${at}.yaml`,
      at => service(`s-${at}`),
    );
    const result = await reviewChange({ base: { ...one, ...large }, head: { ...none, ...large } }, only);
    expect(causedLines(result)).toEqual([]);
    expect(notesOf(result)).toEqual([
      'note: Whether something is missing in the manifests of the repository as a whole is not known (rbac/no-account). More than 200 files would have to be read.',
    ]);
  });
});

/** Renames what a Service and a Deployment call each other, in both files. */
const renaming = (made: (label: string) => string, selector = 'new'): AnyRule =>
  defineRule({
    meta: {
      id: 'network/old-label',
      kind: 'repository',
      reads: { in: 'unit', files: ['kubernetes'] },
      severity: 'medium',
      title: 'Label is old',
      rationale: 'It is.',
      remediation: 'Call it new.',
      messages: { old: 'The label is old.' },
      fix: 'safe',
      examples: { bad: '', good: '' },
      references: [],
    },
    visit: {
      *unit({ objects }) {
        const serving = objects.find(({ kind }) => kind === 'Service');
        const running = objects.find(({ kind }) => kind === 'Deployment');
        const label = running?.get('spec', 'template', 'metadata', 'labels', 'app');
        const selected = serving?.get('spec', 'selector', 'app');
        if (label?.state !== 'present' || selected?.state !== 'present' || stringAt(label) !== 'old' || stringAt(selected) !== 'old')
          return;
        yield {
          messageId: 'old',
          path: serving?.file.path ?? '',
          at: selected.node.range,
          fix: {
            title: 'Call it new',
            edits: [{ range: selected.node.range, newText: selector }],
            elsewhere: [{ path: running?.file.path ?? '', edits: [{ range: label.node.range, newText: made('new') }] }],
          },
        };
      },
    },
  });

describe('a fix in several files', () => {
  const head = { 'web.yaml': deployment('web', 'old'), 'service.yaml': service('old') };
  const reviewed = (rule: AnyRule): Promise<ReviewResult> => reviewChange({ base: {}, head }, { rules: [danglingService, rule] });

  test('is proven with all its texts, told with all its files, and is not a suggestion', async () => {
    const result = await reviewed(renaming(label => label));
    const [entry] = result.considered.shown;
    expect(entry?.head.fix?.elsewhere?.map(({ path }) => path)).toEqual(['web.yaml']);
    const { payload } = renderReviewComments({
      ...result,
      policy: { ...result.policy, thresholds: { ...result.policy.thresholds, comment: 'info' } },
    });
    expect(payload[0]?.body).toContain('It also writes in `web.yaml`.');
    expect(payload[0]?.body).not.toContain('```suggestion');
    const { payload: sarif } = renderSarif(sarifOfReview(result));
    expect(JSON.stringify(sarif)).toMatch(/"artifactChanges":\[\{[^\]]*service\.yaml[^\]]*\]\},\{[^\]]*web\.yaml/u);
  });

  test('is not proven where a rule says of its texts that they do not fit each other', async () => {
    const result = await reviewed(renaming(() => 'other'));
    expect(result.considered.shown.map(({ head: finding }) => [finding.ruleId, finding.fix])).toEqual([['network/old-label', undefined]]);
  });

  test('is not proven where the rule itself still says the same', async () => {
    const result = await reviewed(renaming(() => '"old"', '"old"'));
    expect(result.considered.shown.map(({ head: finding }) => finding.fix)).toEqual([undefined]);
  });

  test('is applied as a whole', async () => {
    const request = { policy: defaultPolicy, rules: [danglingService, renaming(label => label)], version: '0' };
    const ports = { reader: new InMemoryRepository({ base: {}, head }), clock: { today: () => '2026-11-24' } };
    const { files, left } = await fixChange(request, ports);
    expect(files.map(({ path }) => path).toSorted()).toEqual(['service.yaml', 'web.yaml']);
    expect(files.every(({ text }) => text.includes('app: new'))).toBe(true);
    expect(files.flatMap(({ findings }) => findings).length).toBe(1);
    expect(left).toEqual([]);
  });
});

describe('a Secret that a rule of SOPS is for', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  user: app\n';
  const others = many(
    250,
    at => `apps/${at}.yaml`,
    at => service(`a${at}`),
  );
  const configuration = 'creation_rules:\n  - path_regex: ^secrets/\n    age: age1\n';
  const files = { ...others, '.sops.yaml': configuration, 'secrets/db.yaml': secret };
  const { '.sops.yaml': _rules, ...withoutRules } = files;
  const { 'secrets/db.yaml': _secret, ...withoutSecret } = files;
  const asked = { rules: [unencryptedSopsFile] };

  test('is found when it comes, however many files lie beside it', async () => {
    expect(await linesOf({ base: withoutSecret, head: files }, asked)).toEqual(['secrets/db.yaml:2 secrets/unencrypted-sops-file [new]']);
  });

  test('is found when the rule comes, which is the cause', async () => {
    const few = ({ 'secrets/db.yaml': own = '' }: Files, rest: Files): Files => ({ ...rest, 'secrets/db.yaml': own });
    expect(await linesOf({ base: few(withoutRules, {}), head: few(files, { '.sops.yaml': configuration }) }, asked)).toEqual([
      'secrets/db.yaml:2 secrets/unencrypted-sops-file [new] <- changed .sops.yaml:1 | changed .sops.yaml:2',
    ]);
  });

  test('is found when its own path begins to fit', async () => {
    expect(
      await linesOf(
        { base: { '.sops.yaml': configuration, 'db.yaml': secret }, head: { '.sops.yaml': configuration, 'secrets/db.yaml': secret } },
        asked,
      ),
    ).toEqual(['secrets/db.yaml:2 secrets/unencrypted-sops-file [new]']);
  });
});
