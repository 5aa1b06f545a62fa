import { describe, expect, test } from 'vitest';
import {
  attestationNames,
  type CelBindings,
  compileCelCondition,
  policyNames,
} from '../../../../src/signing/policy/cluster/cel-condition.ts';

const outcome = (source: string, bindings: CelBindings) => {
  const { condition, problem } = compileCelCondition(source, Object.keys(bindings));
  if (!condition) throw new Error(problem);
  return condition.evaluate(bindings);
};

const provenance = {
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {
    buildDefinition: { externalParameters: { workflow: { ref: 'refs/heads/main' } } },
    findings: [{ severity: 'LOW' }, { severity: 'MEDIUM' }],
    count: 3,
    nothing: null,
  },
};

describe('a condition over an attestation', () => {
  test.each([
    'predicate.buildDefinition.externalParameters.workflow.ref == "refs/heads/main"',
    'predicate.findings.all(f, f.severity != "CRITICAL")',
    'predicate.findings.map(f, f.severity).exists(s, s == "LOW")',
    'predicate.count == 3 && predicate.count < 4.5',
    'predicateType.startsWith("https://slsa.dev/") && has(predicate.findings)',
    'predicate.all(key, key != "secret")',
    'predicate.buildDefinition.externalParameters.workflow.ref.matches("(?i)MAIN$")',
  ])('holds: %s', source => {
    expect(outcome(source, provenance)).toEqual({ state: 'holds' });
  });

  test('does not hold, and says so', () => {
    expect(outcome('predicate.count > 3', provenance)).toEqual({ state: 'fails', reason: 'The condition does not hold.' });
  });

  test.each(['predicate.findings', '"true"', '1', 'null'])('that gives no truth value has failed: %s', source => {
    expect(outcome(source, provenance)).toMatchObject({ state: 'failed', reason: expect.stringContaining('something else') });
  });

  test.each(['predicate.nothingThere == 1', 'predicate.count.matches("a")', 'predicate.findings[7] == 1'])(
    'without an answer has failed: %s',
    source => {
      expect(outcome(source, provenance)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/has no answer/) });
    },
  );
});

describe('what is refused when the policy is read', () => {
  test('is what has more than fifty brackets within each other, those that are closed again not counted', () => {
    const nested = (depth: number): string => `${'((true) || '.repeat(depth - 1)}(false)${')'.repeat(depth - 1)}`;
    expect(compileCelCondition(nested(50), []).problem).toBeUndefined();
    expect(compileCelCondition(nested(51), []).problem).toBe('has more than 50 brackets within each other');
  });

  test('is not a condition of 4,096 characters', () => {
    expect(compileCelCondition(`${' '.repeat(4_092)}true`, []).problem).toBe(undefined);
  });

  test.each([
    ['', 'is empty'],
    ['  \n', 'is empty'],
    ['predicate.a ==', 'not an expression in CEL'],
    ['true && ', 'not an expression in CEL'],
    ['unknownName', "undeclared reference to 'unknownName'"],
    ['"a" + 1 == "a1"', "found no matching overload for '_+_'"],
    ['before: time.Parse(time.RFC3339, "2049-10-09T17:10:27Z")', 'not an expression in CEL'],
    ['a'.repeat(4_097), 'longer than 4096'],
    [`${'('.repeat(51)}true${')'.repeat(51)}`, 'more than 50 brackets'],
    ['a.all(x, x.all(y, y.all(z, z.all(w, w))))', 'more than 3 loops'],
    ['!'.repeat(4_000).concat('true'), ''],
  ])('%j', (source, problem) => {
    const compiled = compileCelCondition(source, ['a']);
    // Long rows of signs are legal; they must only not break anything.
    if (problem === '') expect(compiled.condition?.evaluate({}).state ?? 'refused').toMatch(/holds|failed|refused/);
    else expect(compiled.problem).toContain(problem);
  });
});

test('a condition on an attestation does not name what one on the whole policy has, nor the other way round', () => {
  expect(compileCelCondition('predicate.count == 3', attestationNames).problem).toBe(undefined);
  expect(compileCelCondition('predicate.count == 3', policyNames).problem).toContain("undeclared reference to 'predicate'");
  expect(compileCelCondition('size(authorityMatches) == 1', policyNames).problem).toBe(undefined);
  expect(compileCelCondition('size(authorityMatches) == 1', attestationNames).problem).toContain('undeclared reference');
});

test('numbers of what is attested are doubles, as CEL has those of JSON', () => {
  expect(outcome('predicate.count / 2.0 == 1.5 && type(predicate.count) == double', provenance)).toEqual({ state: 'holds' });
});

describe('a condition that would take too long', () => {
  const list = Array.from({ length: 1_000 }, (_, index) => index);

  test('stops, over lists', () => {
    expect(outcome('l.all(a, l.all(b, l.all(c, a + b + c >= 0)))', { l: list })).toMatchObject({
      state: 'failed',
      reason: 'The condition would take too long on what is attested.',
    });
  });

  test('stops, over maps', () => {
    const map = Object.fromEntries(list.map(index => [`k${index}`, index]));
    expect(outcome('m.all(a, m.all(b, m.all(c, a + b != c)))', { m: map })).toMatchObject({ state: 'failed' });
  });

  test('does not hold when the rest of the expression would swallow the error', () => {
    expect(outcome('l.all(a, l.all(b, l.all(c, a + b + c >= 0))) || true', { l: list })).toMatchObject({ state: 'failed' });
  });

  test('may look at each of many packages', () => {
    const packages = Array.from({ length: 20_000 }, (_, index) => ({ name: `p${index}`, licences: ['MIT', 'BSD'] }));
    expect(outcome('packages.all(p, p.licences.exists(l, l == "BSD"))', { packages })).toEqual({ state: 'holds' });
  });

  test('is not tried on what is nested without end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(outcome('size(l) == 1', { l: deep })).toMatchObject({ state: 'failed' });
  });
});
