import { itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { isPlainAddress } from '../concepts/plain-addresses.ts';
import { defineRule } from '../rule.ts';

export const insecureRepository = defineRule({
  meta: {
    id: 'helm/insecure-repository',
    kind: 'chart',
    severity: 'medium',
    title: 'Chart repository over plain HTTP',
    rationale: `Whoever sits between the builder and a repository that is asked over plain HTTP can answer in its place: the index, the digests in it and the chart all come the same way, so
that nothing is left to compare them with.`,
    remediation: 'Use the HTTPS address of the repository, or an OCI registry (`oci://…`).',
    messages: { plain: 'The dependency "{name}" is fetched from "{repository}" over plain HTTP.' },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: redis\n    version: 17.3.2\n    repository: http://charts.example.org\n',
      good: 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: redis\n    version: 17.3.2\n    repository: https://charts.example.org\n',
    },
    standards: { mitre: ['T1195.002', 'T1557'] },
    references: ['https://helm.sh/docs/topics/chart_repository/', 'https://cwe.mitre.org/data/definitions/319.html'],
  },
  visit: {
    *file({ root, file }) {
      for (const dependency of root === undefined ? [] : itemsOf(lookup(root, 'dependencies'))) {
        const found = lookup(dependency, 'repository');
        const repository = stringAt(dependency, 'repository');
        if (found.state !== 'present' || repository === undefined || !isPlainAddress(repository)) continue;
        const start = file.text.indexOf('http://', found.node.range.start);
        yield {
          messageId: 'plain',
          at: found.node.range,
          facts: { value: repository, degree: 1 },
          data: { name: stringAt(dependency, 'name') ?? '?', repository },
          fix: { title: 'Ask over HTTPS', edits: [{ range: { start: start + 4, end: start + 4 }, newText: 's' }] },
        };
      }
    },
  },
});
