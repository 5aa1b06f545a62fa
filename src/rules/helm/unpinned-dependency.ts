import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { isLooseRange } from '../concepts/chart-versions.ts';
import { defineRule } from '../rule.ts';

export const unpinnedDependency = defineRule({
  meta: {
    id: 'helm/unpinned-dependency',
    kind: 'chart',
    severity: 'low',
    title: 'Chart dependency version is a loose range',
    rationale: `Helm takes the newest version of a dependency that fits its range whenever the lock is made anew. A range without an upper end lets any later release in, a new major version
or one that was pushed with a stolen account, without anybody having looked at it.`,
    remediation: 'Name a version, or a range within one major version (`~1.2.0`, `^1.2.0`), and commit `Chart.lock`.',
    messages: {
      loose: 'The dependency "{name}" takes any version that fits "{version}", new major versions included.',
      none: 'The dependency "{name}" names no version.',
    },
    fix: 'none',
    examples: {
      bad: 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: redis\n    version: ">=17"\n    repository: https://charts.example.org\n',
      good: 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: redis\n    version: ~17.3.2\n    repository: https://charts.example.org\n',
    },
    standards: { mitre: ['T1195.002'] },
    references: ['https://helm.sh/docs/chart_best_practices/dependencies/', 'https://cwe.mitre.org/data/definitions/1357.html'],
  },
  visit: {
    *file({ root }) {
      for (const dependency of root === undefined ? [] : itemsOf(lookup(root, 'dependencies'))) {
        const repository = stringAt(dependency, 'repository') ?? '';
        // Why: a chart of the repository itself is reviewed with it.
        if (dependency.kind !== 'mapping' || repository === '' || repository.startsWith('file:')) continue;
        const found = lookup(dependency, 'version');
        const version = stringAt(dependency, 'version');
        const name = stringAt(dependency, 'name') ?? '?';
        if (found.state === 'absent') yield { messageId: 'none', at: dependency.range, identity: name, data: { name } };
        else if (found.state === 'present' && version !== undefined && isLooseRange(version))
          yield { messageId: 'loose', at: found.node.range, facts: { value: name, hazards: [version] }, data: { name, version } };
      }
    },
  },
});
