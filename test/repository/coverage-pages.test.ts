import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coveragePages } from '../../.github/scripts/coverage-pages.ts';
import { allPeerChecks, type Peer } from '../../src/artifacts/suppressions/peers/peer-rules.ts';
import { allRules } from '../../src/rules/catalog.ts';

const pages = coveragePages(allRules);
const pageOf = (name: string): string => pages.get(name) ?? '';
const committed = (name: string): string => readFileSync(new URL(`../../docs/coverage/${name}`, import.meta.url), 'utf8');

describe('the pages of coverage', () => {
  test('are those that are committed', () => {
    for (const [name, text] of pages) expect(committed(name), name).toBe(text);
  });

  test('answer every check whose suppression silences a rule of ours with that rule', () => {
    const built = new Set<string>(allRules.map(({ meta }) => meta.id));
    const tools: readonly Peer[] = ['hadolint', 'buildkit', 'checkov', 'kics', 'kube-linter', 'kube-score', 'polaris', 'trivy'];
    for (const tool of tools)
      for (const { id, rules } of allPeerChecks(tool)) {
        const row = pageOf(`${tool}.md`)
          .split('\n')
          .find(line => line.startsWith(`| \`${id}\` |`));
        for (const rule of rules.filter(one => built.has(one))) expect(row, `${tool} ${id}`).toContain(`[${rule}](../rules/${rule}.md)`);
      }
  });

  test('say what is not built yet, and what is left out with the reason', () => {
    expect(pageOf('buildkit.md')).toContain('| `InvalidBaseImagePlatform` | left out: needs the pulled base image |');
    expect(pageOf('README.md')).toContain('during a real build.');
    expect(coveragePages([]).get('kics.md')).toContain('not yet (`dockerfile/root-user`)');
  });

  test('name every recommendation that a rule states, under its standard', () => {
    const text = pageOf('standards.md');
    for (const { meta } of allRules)
      for (const places of Object.values(meta.standards ?? {}))
        for (const place of places)
          expect(text, meta.id).toMatch(
            new RegExp(`^\\| ${RegExp.escape(place)} \\|.*\\(\\.\\./rules/${RegExp.escape(meta.id)}\\.md\\)`, 'mu'),
          );
  });

  test('answer checks of kube-bench by their numbers, in older benchmarks too', () => {
    const page = pageOf('kube-bench.md');
    expect(page).toContain('| 1.2.15 | 1.2.16 | [control-plane/profiling-enabled](../rules/control-plane/profiling-enabled.md) |');
    expect(page).toContain('| 1.2.11 | 1.2.11 | ');
    expect(page).toContain('| 4.3.1 |  | [control-plane/kube-proxy-metrics-exposed]');
    expect(page).toContain('| 1.1.21 | 1.1.21 | left out: ownership and mode of node files |');
    // What files can answer of the control plane is answered.
    expect(page).not.toMatch(/^\| (?:1|2|3|4)\..*not yet/mu);
  });

  test('count what the tables show', () => {
    const row = pageOf('README.md')
      .split('\n')
      .find(line => line.startsWith('| [hadolint]'));
    const checks = pageOf('hadolint.md')
      .split('\n')
      .filter(line => line.startsWith('| `')).length;
    expect(row).toContain(`| ${checks} |`);
  });
});
