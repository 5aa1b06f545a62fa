import { describe, expect, test } from 'vitest';
import { parseKubernetes } from '../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { markSuppressions } from '../../src/engine/suppressions/suppressions.ts';
import { defaultPolicy, effectivePolicy } from '../../src/policy/merge.ts';
import { modeOf } from '../../src/policy/mode.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import { familyNamed, familyNames, meansRule, NamedEntries, withoutFamilies } from '../../src/policy/rule-names.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { countingOwnComments, reviewChange } from '../support/in-memory-repository.ts';

const rules = allRules.map(({ meta }) => meta);
const hardening = rules.filter(({ family }) => family === 'pod-hardening').map(({ id }) => id);

const policyOf = (text: string) => {
  const { policy, errors } = parsePolicy(text, '.github/tidewaiter.yml', rules);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const orgOf = (text: string) => {
  const { policy, errors } = parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', rules);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

describe('the name of a family', () => {
  test('means each of its rules and no other, by its own name and by that of the catalogue', () => {
    for (const name of ['pod-hardening', 'kubernetes/no-security-context']) {
      expect(withoutFamilies([name, 'image/*'], rules)).toEqual([...hardening, 'image/*']);
      expect(rules.filter(rule => meansRule(name, rule)).map(({ id }) => id)).toEqual(hardening);
    }
    expect(hardening.length).toBeGreaterThan(3);
    expect([familyNamed('toString'), familyNamed('kubernetes/*')]).toEqual([undefined, undefined]);
  });

  test('is never that of a rule', () => {
    expect(rules.filter(({ id }) => familyNames.includes(id))).toEqual([]);
  });
});

test('the entries that name a rule are those that mean it, in the order of the policy', () => {
  const names = [
    'kubernetes/root-user',
    'image/*',
    'pod-hardening',
    'image/mutable-tag',
    '*',
    'kubernetes/run-as-user-zero',
    'kubernetes/no-security-context',
    'kubernetes/*',
    'org/acme/own',
    '*/root-user',
  ];
  for (const order of [names, names.toReversed()]) {
    const entries = new NamedEntries(order.map(name => [name, name]));
    for (const rule of [...rules, { id: 'org/acme/own' }]) expect(entries.of(rule)).toEqual(order.filter(name => meansRule(name, rule)));
  }
  expect(
    new NamedEntries(names.map(name => [name, name])).of({ id: 'kubernetes/run-as-user-zero', formerly: 'kubernetes/root-user' }),
  ).toEqual(['kubernetes/root-user', '*', 'kubernetes/run-as-user-zero', 'kubernetes/*', '*/root-user']);
});

test('a rule that was split off is called by the id of the rule before, too', () => {
  const rule = { id: 'kubernetes/run-as-user-zero', formerly: 'kubernetes/root-user' };
  expect(['kubernetes/*', 'kubernetes/root-user', 'kubernetes/run-as-user-zero'].map(name => meansRule(name, rule))).toEqual([
    true,
    true,
    true,
  ]);
  expect(meansRule('kubernetes/root-user', { id: rule.id })).toBe(false);
});

test('a lock of the rule before locks the rule that was split off, in policy and in comments', async () => {
  const org = orgOf('locked: [rules.kubernetes/root-user]\n');
  const file = policyOf('rules: {kubernetes/run-as-user-zero: "off"}\n');
  const { rules: settings, notes } = effectivePolicy({ org, file });
  expect(settings.get('kubernetes/run-as-user-zero')?.enabled).not.toBe(false);
  expect(notes.map(({ message }) => message)).toEqual([
    expect.stringContaining("would turn off kubernetes/run-as-user-zero, which the organization's policy locks"),
  ]);
  const head = {
    'a.yaml': `${pod('web', '# tidewaiter: ignore[kubernetes/root-user] -- a test pod\n')}      securityContext: {runAsUser: 0}\n`,
  };
  const suppressedBy = async (locked: readonly string[]): Promise<readonly string[]> => {
    const suppressions = { ...defaultPolicy.suppressions, ownChange: 'count' as const, locked };
    const { considered } = await reviewChange({ base: {}, head }, { policy: { suppressions } });
    return considered.suppressed.map(({ head: { ruleId } }) => ruleId);
  };
  expect(await suppressedBy([])).toContain('kubernetes/run-as-user-zero');
  expect(await suppressedBy(['kubernetes/root-user'])).toEqual([]);
});

describe('in a policy', () => {
  test('a family turns its rules off, and a rule named beside it decides for itself', () => {
    const { rules: settings } = policyOf('rules: {kubernetes/root-user: high, pod-hardening: "off", "kubernetes/*": low}\n');
    expect([...(settings ?? [])].map(([pattern, { enabled, severity }]) => [pattern, enabled, severity])).toEqual([
      ['kubernetes/*', undefined, 'low'],
      ...hardening.map(id => (id === 'kubernetes/root-user' ? [id, true, 'high'] : [id, false, undefined])),
    ]);
  });

  test('a rule decides for itself however its id is written, shorter or longer than the name of its family', () => {
    for (const family of ['pod-hardening', 'kubernetes/no-security-context'])
      for (const id of hardening)
        for (const written of [`${id}: low, ${family}: "off"`, `${family}: "off", ${id}: low`])
          expect(policyOf(`rules: {${written}}\n`).rules?.get(id), written).toMatchObject({ enabled: true, severity: 'low' });
  });

  test('a severity for a family turns on nothing that is off', () => {
    const { rules: settings } = policyOf('rules: {kubernetes/no-security-context: high}\n');
    expect([...(settings?.values() ?? [])].map(({ enabled, severity }) => [enabled, severity])).toEqual(
      hardening.map(() => [undefined, 'high']),
    );
  });

  test('waivers, locks and modes of a family are those of its rules', () => {
    const policy = policyOf('waivers: [{rules: pod-hardening, reason: r}]\nsuppressions: {locked: [pod-hardening]}\n');
    expect([policy.waivers?.[0]?.rules, policy.suppressions?.locked]).toEqual([hardening, hardening]);
    const org = orgOf(
      'modes: {pod-hardening: observe, kubernetes/root-user: warn, "*": enforce}\nlocked: [rules.pod-hardening, moved]\nwaivable: [{rules: pod-hardening}]\n',
    );
    expect(org.locked).toEqual([...hardening.map(id => `rules.${id}`), 'moved']);
    expect(org.waivable?.[0]?.rules).toEqual(hardening);
    const modes = new Map(rules.map(({ id }) => [id, modeOf({ ...defaultPolicy, modes: org.modes }, { id }).mode]));
    expect(hardening.map(id => modes.get(id))).toEqual(hardening.map(id => (id === 'kubernetes/root-user' ? 'warn' : 'observe')));
    expect(modes.get('image/mutable-tag')).toBe('enforce');
  });

  test('one that is mistyped is an error with what may be meant', () => {
    const { errors } = parsePolicy('rules: {pod-hardenin: "off"}\n', 'p.yml', rules);
    expect(errors?.map(({ message, hint }) => [message, hint])).toEqual([
      ['There is no rule "pod-hardenin".', 'Did you mean "pod-hardening"?'],
    ]);
  });
});

const pod = (name: string, comment = ''): string =>
  `${comment}apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  hostPID: true\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n`;

describe('in a suppression', () => {
  test.each(['pod-hardening', 'kubernetes/no-security-context'])('"%s" silences the parts at its owner, and nothing else', async name => {
    const head = { 'a.yaml': `${pod('web', `# tidewaiter: ignore[${name}] -- a test pod\n`)}---\n${pod('api')}` };
    const { considered, notifications } = await reviewChange(
      { base: {}, head },
      { policy: countingOwnComments, rules: allRules.filter(({ meta: { id } }) => !id.startsWith('image/')) },
    );
    const of = (
      entries: readonly { readonly head: { readonly ruleId: string; readonly location: { readonly subject: string } } }[],
      owner: string,
    ) => entries.filter(entry => entry.head.location.subject.startsWith(`Pod/${owner}`)).map(entry => entry.head.ruleId);
    // Why not: a pod in a namespace of the node has no users of its own.
    const parts = hardening.filter(id => id !== 'kubernetes/user-namespace-not-isolated');
    expect(new Set(of(considered.suppressed, 'web'))).toEqual(new Set(parts));
    expect(of(considered.shown, 'web')).toEqual(['kubernetes/host-pid']);
    expect(of(considered.suppressed, 'api')).toEqual([]);
    const told = [...considered.shown, ...considered.superseded.map(({ entry }) => entry)];
    expect(new Set(of(told, 'api'))).toEqual(
      new Set(['kubernetes/host-pid', ...parts.filter(id => rules.find(rule => rule.id === id)?.severity !== 'info')]),
    );
    expect(notifications.filter(({ code }) => code === 'malformed-suppression' || code === 'unused-suppression')).toEqual([]);
  });

  test('in an annotation silences them too, but for a rule that policy locks', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations: {tidewaiter.dev/ignore.pod-hardening: known}\nspec:\n  containers: [{name: app, image: a}]\n';
    const policy = { ...defaultPolicy, suppressions: { ...defaultPolicy.suppressions, locked: ['kubernetes/root-user'] } };
    const findings = hardening.map(ruleId => ({
      ruleId,
      messageId: 'm',
      message: 'M.',
      severity: 'medium' as const,
      confidence: 'high' as const,
      location: {
        path: 'a.yaml',
        range: { start: text.indexOf('name: app'), end: text.indexOf('name: app') + 9 },
        subject: 'Pod/web#container:app',
      },
      scope: { start: 0, end: text.length },
      related: [],
      fingerprint: `v1:${'0'.repeat(32)}`,
    }));
    const marked = markSuppressions({
      artifacts: [parseKubernetes(sourceFile('a.yaml', text))],
      findings,
      policy,
      today: '2026-11-24',
      rules,
    });
    expect(marked.findings.filter(({ suppression }) => !suppression).map(({ ruleId }) => ruleId)).toEqual(['kubernetes/root-user']);
    expect(marked.notifications.map(({ code }) => code)).toEqual(['suppression-not-allowed']);
  });
});

test('a merged policy knows only ids and globs', () => {
  const policy = effectivePolicy({ file: policyOf('rules: {pod-hardening: "off"}\n') });
  expect([...policy.rules.keys()]).toEqual(hardening);
});
