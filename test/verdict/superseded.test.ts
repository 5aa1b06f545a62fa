import { describe, expect, test } from 'vitest';
import type { Dockerfile } from '../../src/artifacts/dockerfile/model.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { renderReviewJson } from '../../src/reports/json/review-json.ts';
import { renderSarif } from '../../src/reports/sarif/sarif.ts';
import { sarifOfReview } from '../../src/reports/sarif/sarif-input.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { secretInEnvironment } from '../../src/rules/compose/secret-in-environment.ts';
import { passwordSetInRun } from '../../src/rules/dockerfile/password-set-in-run.ts';
import { secretInEnvOrArg } from '../../src/rules/dockerfile/secret-in-env-or-arg.ts';
import { secretInRun } from '../../src/rules/dockerfile/secret-in-run.ts';
import { loadBalancerUnrestricted } from '../../src/rules/network/load-balancer-unrestricted.ts';
import { meshMtlsNotStrict } from '../../src/rules/network/mesh-mtls-not-strict.ts';
import { sensitiveInterfaceExposed } from '../../src/rules/network/sensitive-interface-exposed.ts';
import { tlsVerificationDisabled } from '../../src/rules/network/tls-verification-disabled.ts';
import { type AnyRule, defineRule, type RuleId } from '../../src/rules/rule.ts';
import { plaintextEnvValue } from '../../src/rules/secrets/plaintext-env-value.ts';
import { defaultCredentials } from '../../src/rules/workload/default-credentials.ts';
import { supersededFindings } from '../../src/verdict/superseded.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { runOf } from '../support/valid-sarif.ts';
import { findingOf } from '../support/verdict-data.ts';

interface Told {
  readonly severity?: Severity;
  readonly supersedes?: readonly RuleId[];
  readonly value?: (text: string) => string;
}

/** A rule that reports each RUN with a word in it. */
const wordRule = (id: RuleId, word: string, { severity = 'medium', supersedes, value }: Told = {}): AnyRule =>
  defineRule({
    meta: {
      id,
      kind: 'dockerfile',
      severity,
      title: `Says ${word}`,
      rationale: 'Because.',
      remediation: 'Do not.',
      messages: { said: `It says "${word}".` },
      fix: 'none',
      examples: { bad: `FROM a\nRUN ${word}\n`, good: 'FROM a\n' },
      references: [],
    },
    visit: {
      *run({ range }, dockerfile: Dockerfile) {
        const text = dockerfile.file.text.slice(range.start, range.end);
        const start = range.start + text.indexOf(word);
        if (start < range.start) return;
        const facts = value && { facts: { value: value(text) } };
        yield { messageId: 'said', at: { start, end: start + word.length }, ...(supersedes && { supersedes }), ...facts };
      },
    },
  });

const more = wordRule('dockerfile/more', 'token', { supersedes: ['dockerfile/less'] });
const less = wordRule('dockerfile/less', 'secret');
const text = 'FROM alpine:3.22\nRUN a token secret\nRUN b secret\n';

const outcome = async (
  rules: readonly AnyRule[],
  policy: Partial<Policy> = {},
  head = text,
  base: Readonly<Record<string, string>> = {},
) => {
  const result = await reviewChange({ base, head: { Dockerfile: head } }, { rules, policy });
  const { shown, superseded } = result.considered;
  const place = ({ location, ruleId }: { readonly location: { readonly range: { readonly start: number } }; readonly ruleId: string }) =>
    `${ruleId} ${head.slice(0, location.range.start).split('\n').length}`;
  return { result, shown: shown.map(entry => place(entry.head)).toSorted(), superseded: superseded.map(({ entry }) => place(entry.head)) };
};

describe('a finding that another one makes needless', () => {
  test('is neither shown nor counted, only in the same instruction', async () => {
    const { result, shown, superseded } = await outcome([more, less]);
    expect(shown).toEqual(['dockerfile/less 3', 'dockerfile/more 2']);
    expect(superseded).toEqual(['dockerfile/less 2']);
    expect(result.verdict.reasons[0]?.reason).toContain('2 findings');
  });

  test.each<[string, string, readonly AnyRule[]]>([
    [
      'compose.yaml',
      'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: postgres\n      BACKUP_API_TOKEN: kZ83hQm2vLx0pq9TtR\n',
      [defaultCredentials, secretInEnvironment],
    ],
    [
      'Dockerfile',
      'FROM postgres:17\nENV POSTGRES_PASSWORD=postgres \\\n  BACKUP_API_TOKEN=kZ83hQm2vLx0pq9TtR\n',
      [defaultCredentials, secretInEnvOrArg],
    ],
    [
      'pod.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec:\n  containers:\n    - name: db\n      image: postgres:17\n      env:\n        - {name: POSTGRES_PASSWORD, value: postgres}\n        - {name: BACKUP_API_TOKEN, value: kZ83hQm2vLx0pq9TtR}\n',
      [defaultCredentials, plaintextEnvValue],
    ],
    [
      'Dockerfile',
      "FROM debian:13\nRUN echo 'app:kZ83hQm2vLx0' | chpasswd \\\n  && curl -u app:hQm2vLx0pq9TtR https://example.com/x\n",
      [passwordSetInRun, secretInRun],
    ],
  ])('is the password that everybody knows, and no other secret beside it (%s)', async (path, head, rules) => {
    const { considered } = await reviewChange({ base: {}, head: { [path]: head } }, { rules });
    const lineOf = ({ location }: Finding) => head.slice(0, location.range.start).split('\n').length;
    expect(considered.shown.map(entry => entry.head.ruleId).toSorted()).toEqual(rules.map(({ meta }) => meta.id).toSorted());
    const [known, other] = rules.map(({ meta }) => considered.shown.find(entry => entry.head.ruleId === meta.id)?.head);
    expect(known && other && lineOf(other) - lineOf(known)).toBe(1);
    expect(considered.superseded).toHaveLength(1);
  });

  test('is the load balancer that everybody reaches, where it opens what should not be opened', async () => {
    const objects = (image: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: jobs}\nspec:\n  type: LoadBalancer\n  selector: {app: jobs}\n  ports: [{port: 8080}]\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: jobs, labels: {app: jobs}}\nspec: {containers: [{name: app, image: ${image}}]}\n`;
    const rules = [loadBalancerUnrestricted, sensitiveInterfaceExposed];
    const toldOf = async (image: string) => {
      const { considered } = await reviewChange({ base: {}, head: { 'jobs.yaml': objects(image) } }, { rules });
      return considered.shown.map(entry => entry.head.ruleId).toSorted();
    };
    expect(await toldOf('provectuslabs/kafka-ui:v0.7.2')).toEqual(['network/sensitive-interface-exposed']);
    // A login is worth less than an open door: both are told.
    expect(await toldOf('dpage/pgadmin4:9.17')).toEqual(['network/load-balancer-unrestricted', 'network/sensitive-interface-exposed']);
    expect(await toldOf('acme/shop:1.4')).toEqual(['network/load-balancer-unrestricted']);
  });

  test('is the mesh whose server is not verified, where that is told with a fix', async () => {
    const head =
      'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: db}\nspec: {host: db, trafficPolicy: {tls: {mode: SIMPLE, insecureSkipVerify: true}}}\n';
    const { considered } = await reviewChange(
      { base: {}, head: { 'mesh.yaml': head } },
      { rules: [meshMtlsNotStrict, tlsVerificationDisabled] },
    );
    expect(considered.shown.map(entry => entry.head.ruleId)).toEqual(['network/tls-verification-disabled']);
    expect(considered.superseded.map(({ entry }) => entry.head.ruleId)).toEqual(['network/mesh-mtls-not-strict']);
  });

  test('is kept, with what supersedes it, in the JSON, the SARIF and folded in the summary', async () => {
    const { result } = await outcome([more, less]);
    const [kept, ...others] = renderReviewJson(result).superseded;
    expect([kept?.ruleId, kept?.startLine, kept?.supersededBy.ruleId, kept?.supersededBy.startLine, others]).toEqual([
      'dockerfile/less',
      2,
      'dockerfile/more',
      2,
      [],
    ]);
    const sarif = runOf(renderSarif(sarifOfReview(result)).payload).results ?? [];
    expect(sarif.map(({ ruleId, properties }) => [ruleId, properties?.['supersededBy']?.ruleId])).toEqual([
      ['dockerfile/more', undefined],
      ['dockerfile/less', undefined],
      ['dockerfile/less', 'dockerfile/more'],
    ]);
    expect(renderSummary(result).payload).toContain('<summary>Told by another finding (1)</summary>');
  });

  test('counts when the other one is suppressed, waived or only observed', async () => {
    const suppressed = text.replace('RUN a', '# tidewaiter: ignore[dockerfile/more] -- known\nRUN a');
    const counting = { suppressions: { ...defaultPolicy.suppressions, ownChange: 'count' as const } };
    expect((await outcome([more, less], counting, suppressed)).superseded).toEqual([]);
    expect((await outcome([more, less], {}, suppressed)).superseded).toEqual([]);
    const waiver = { rules: ['dockerfile/more'], paths: [], subjects: [], reason: 'Known.', until: '2027-01-31' };
    expect((await outcome([more, less], { waivers: [waiver] })).superseded).toEqual([]);
    for (const mode of ['observe', 'warn'] as const)
      expect((await outcome([more, less], { modes: new Map([['dockerfile/more', { mode }]]) })).superseded).toEqual([]);
  });

  test('counts when the other one is less severe, is off, or was there before the change', async () => {
    const milder = wordRule('dockerfile/more', 'token', { severity: 'low', supersedes: ['dockerfile/less'] });
    expect((await outcome([milder, less])).superseded).toEqual([]);
    const off = { rules: new Map([['dockerfile/more', { enabled: false, options: {}, ignorePaths: [] }]]) };
    expect((await outcome([more, less], off)).superseded).toEqual([]);
    const base = { Dockerfile: 'FROM alpine:3.22\nRUN a token\nRUN b\n' };
    const before = await outcome([more, less], {}, 'FROM alpine:3.22\nRUN a token \\\n  secret\nRUN b\n', base);
    expect(before.superseded).toEqual([]);
    expect(before.shown).toEqual(['dockerfile/less 3']);
  });

  test('is told once as well when both were there before the change, or came with what it moved', async () => {
    const before = await outcome([more, less], { scope: 'all' }, text, { Dockerfile: `${text}# as it was\n` });
    expect([before.shown, before.superseded]).toEqual([['dockerfile/less 3', 'dockerfile/more 2'], ['dockerfile/less 2']]);
    const moved = await outcome([more, less], {}, text, { 'old/Dockerfile': text });
    expect(moved.result.considered.shown.map(({ state }) => state)).toEqual(['moved', 'moved']);
    expect([moved.shown, moved.superseded]).toEqual([['dockerfile/less 3', 'dockerfile/more 2'], ['dockerfile/less 2']]);
  });

  test('counts when it is about something else, as far as both say what they are about', async () => {
    const words = (value: (text: string) => string) => [
      wordRule('dockerfile/more', 'token', { supersedes: ['dockerfile/less'], value: () => '/etc' }),
      wordRule('dockerfile/less', 'secret', { value }),
    ];
    expect((await outcome(words(() => '/var'))).superseded).toEqual([]);
    expect((await outcome(words(() => '/etc'))).superseded).toEqual(['dockerfile/less 2']);
  });

  test('of two that name each other, one remains', async () => {
    const back = wordRule('dockerfile/less', 'secret', { supersedes: ['dockerfile/more'] });
    const { shown, superseded } = await outcome([more, back], {}, 'FROM alpine:3.22\nRUN a token secret\n');
    expect([shown.length, superseded.length]).toEqual([1, 1]);
  });
});

describe('what a finding makes needless', () => {
  const within = { start: 10, end: 20 };
  const told = (ruleId: RuleId, start: number, more: Partial<Finding> = {}): Finding => ({
    ...findingOf('medium'),
    ruleId,
    location: { path: 'Dockerfile', range: { start, end: start + 1 }, subject: '' },
    ...more,
  });
  const teller = (more: Partial<Finding> = {}): Finding =>
    told('dockerfile/more', 12, { supersedes: { rules: ['dockerfile/less'], within }, ...more });
  const needless = (...findings: readonly Finding[]): readonly Finding[] =>
    supersededFindings(findings, () => true).map(({ entry }) => entry);

  test('begins where its instruction does or behind that, and before it ends', () => {
    const all = [9, 10, 19, 20].map(start => told('dockerfile/less', start));
    expect(needless(teller(), ...all)).toEqual([all[1], all[2]]);
  });

  test('begins at a further place that is named, in whichever file', () => {
    const at = (start: number, path = 'web/Dockerfile') => ({ path, range: { start, end: start + 1 }, subject: 'stage 0' });
    const way = told('dockerfile/more', 12, { related: [{ ...at(30), note: 'Here.', supersedes: ['dockerfile/less'] }] });
    const others = [at(30), at(31), at(30, 'api/Dockerfile')].map(location => told('dockerfile/less', 0, { location }));
    const worse = told('dockerfile/less', 0, { location: at(30), severity: 'high' });
    expect(needless(way, ...others, told('dockerfile/other', 0, { location: at(30) }))).toEqual([others[0]]);
    expect(needless(way, worse)).toEqual([]);
    expect(needless(teller({ related: [{ ...at(30), note: 'Here.' }] }), ...others)).toEqual([]);
  });

  test('at a further place is kept when it alone has a fix, which would be lost', () => {
    const at = { path: 'web/Dockerfile', range: { start: 30, end: 31 }, subject: 'stage 0' };
    const fix = { safety: 'safe' as const, title: 'Mend it', edits: [] };
    const way = told('dockerfile/more', 12, { related: [{ ...at, note: 'Here.', supersedes: ['dockerfile/less'] }] });
    const [fixed, plain] = [told('dockerfile/less', 0, { location: at, fix }), told('dockerfile/less', 0, { location: at })];
    expect(needless(way, fixed, plain)).toEqual([plain]);
    expect(needless({ ...way, fix }, fixed, plain)).toEqual([fixed, plain]);
  });

  test('begins at the very place where there is no more than that', () => {
    const at = [9, 10, 11].map(start => told('dockerfile/less', start));
    expect(needless(teller({ supersedes: { rules: ['dockerfile/less'], within: { start: 10, end: 10 } } }), ...at)).toEqual([at[1]]);
  });

  test('may say what it is about where the other does not, and the other way round', () => {
    const [plain, about] = [told('dockerfile/less', 12), told('dockerfile/less', 12, { facts: { value: '/etc' } })];
    expect(needless(teller({ facts: { value: '/etc' } }), plain)).toEqual([plain]);
    expect(needless(teller(), about)).toEqual([about]);
  });

  test('is told of by the worst of those that do, and by that one alone', () => {
    const [worst, other, less] = [teller({ severity: 'high' }), teller({ ruleId: 'dockerfile/other' }), told('dockerfile/less', 12)];
    expect(supersededFindings([worst, other, less], () => true)).toEqual([{ entry: less, by: worst }]);
  });

  test('is never itself', () => {
    expect(needless(teller({ supersedes: { rules: ['dockerfile/more'], within } }))).toEqual([]);
  });
});

describe('what a rule that joins files says more of', () => {
  const joining = (supersedesIn?: string): AnyRule =>
    defineRule({
      meta: {
        id: 'cross/more',
        kind: 'repository',
        reads: { in: 'unit', files: ['dockerfile'] },
        severity: 'medium',
        title: 'Says more',
        rationale: 'Because.',
        remediation: 'Do not.',
        messages: { said: 'It says more.' },
        fix: 'none',
        examples: { bad: { Dockerfile: 'FROM a\n' }, good: { Dockerfile: '' } },
        references: [],
      },
      visit: {
        *unit({ artifacts }) {
          const [file] = artifacts;
          if (file === undefined) return;
          const at = { start: text.indexOf('token'), end: text.indexOf('token') + 5 };
          const told = { messageId: 'said' as const, at, subject: 'stage:0', supersedes: ['dockerfile/token', 'dockerfile/less'] as const };
          yield {
            ...told,
            path: supersedesIn === undefined ? file.file.path : 'other',
            ...(supersedesIn !== undefined && { supersedesIn }),
          };
        },
      },
    });
  const token = wordRule('dockerfile/token', 'token');

  test('is not shown beside it at its place, and is elsewhere in the file', async () => {
    expect((await outcome([joining(), token, less])).superseded).toEqual(['dockerfile/token 2']);
  });

  test('is not shown in a file that it names, wherever that is', async () => {
    expect((await outcome([joining('Dockerfile'), token, less])).superseded.toSorted()).toEqual([
      'dockerfile/less 2',
      'dockerfile/less 3',
      'dockerfile/token 2',
    ]);
  });
});
