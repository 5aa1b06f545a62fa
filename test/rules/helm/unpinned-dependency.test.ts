import { unpinnedDependency } from '../../../src/rules/helm/unpinned-dependency.ts';
import { testRule } from '../../support/rule-tester.ts';

const chart = (...lines: readonly string[]): string =>
  `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')}`;

const repository = 'repository: https://charts.bitnami.com/bitnami';

testRule(unpinnedDependency, {
  valid: {
    'a version': chart('name: redis', 'version: 17.3.2', repository),
    'a range within a major version': chart('name: redis', 'version: ^17.3.0', repository),
    'a minor version': chart('name: redis', 'version: 17.x.x', repository),
    'a range with both ends': chart('name: redis', 'version: ">=17.0.0 <18.0.0"', repository),
    'a hyphen range': chart('name: redis', 'version: "17.0 - 18.2"', repository),
    'a chart of the repository': chart('name: common', 'version: "*"', 'repository: file://../common'),
    'a chart that is brought along': chart('name: common', 'version: "*"'),
    'a chart without dependencies': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  },
  invalid: {
    'no upper end': {
      text: chart('name: redis', 'version: ⟦">=17"⟧', repository),
      expect: [
        {
          messageId: 'loose',
          severity: 'low',
          message: 'The dependency "redis" takes any version that fits ">=17", new major versions included.',
        },
      ],
    },
    'any version': { text: chart('name: redis', 'version: ⟦"*"⟧', repository), expect: ['loose'] },
    'one of several ranges': { text: chart('name: redis', 'version: ⟦"~1.2.0 || >2"⟧', repository), expect: ['loose'] },
    'no version': { text: chart('⟦name: redis', `${repository}⟧`), expect: ['none'] },
    'in the format of Helm 2': {
      path: 'requirements.yaml',
      text: `dependencies:\n  - name: redis\n    version: ⟦x.x.x⟧\n    ${repository}\n`,
      expect: ['loose'],
    },
  },
});
