import { insecureRepository } from '../../../src/rules/helm/insecure-repository.ts';
import { testRule } from '../../support/rule-tester.ts';

const chart = (...lines: readonly string[]): string =>
  `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')}`;

const repository = 'repository: https://charts.bitnami.com/bitnami';

testRule(insecureRepository, {
  valid: {
    HTTPS: chart('name: redis', 'version: 17.3.2', repository),
    'a registry': chart('name: redis', 'version: 17.3.2', 'repository: oci://registry-1.docker.io/bitnamicharts'),
    'the machine itself': chart('name: redis', 'version: 17.3.2', 'repository: http://localhost:8879'),
    'an alias of a repository': chart('name: redis', 'version: 17.3.2', 'repository: "@stable"'),
  },
  invalid: {
    'plain HTTP': {
      text: chart('name: redis', 'version: 17.3.2', 'repository: ⟦http://charts.example.org⟧'),
      expect: [
        {
          messageId: 'plain',
          severity: 'medium',
          message: 'The dependency "redis" is fetched from "http://charts.example.org" over plain HTTP.',
        },
      ],
      fixed: chart('name: redis', 'version: 17.3.2', 'repository: https://charts.example.org'),
    },
    'in quotes': {
      text: chart('name: redis', 'version: 17.3.2', "repository: ⟦'http://10.0.0.4/charts'⟧"),
      expect: ['plain'],
      fixed: chart('name: redis', 'version: 17.3.2', "repository: 'https://10.0.0.4/charts'"),
    },
    'among others': {
      text: `${chart('name: a', 'version: 1.0.0', repository)}  - name: b\n    version: 1.0.0\n    repository: ⟦http://charts.example.org/b⟧\n`,
      expect: ['plain'],
      fixed: `${chart('name: a', 'version: 1.0.0', repository)}  - name: b\n    version: 1.0.0\n    repository: https://charts.example.org/b\n`,
    },
    'in the format of Helm 2': {
      path: 'requirements.yaml',
      text: 'dependencies:\n  - {name: b, version: 1.0.0, repository: ⟦"http://charts.example.org/b"⟧}\n',
      expect: ['plain'],
      fixed: 'dependencies:\n  - {name: b, version: 1.0.0, repository: "https://charts.example.org/b"}\n',
    },
  },
});
