import { deprecatedChartApi } from '../../../src/rules/helm/deprecated-chart-api.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(deprecatedChartApi, {
  valid: {
    'the format of Helm 3': 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n',
    'a plain chart of Helm 2': 'apiVersion: v1\nname: web\nversion: 1.0.0\n',
    'no format': 'name: web\nversion: 1.0.0\ntype: application\n',
    'a list of dependencies': { path: 'requirements.yaml', text: 'dependencies: []\n' },
  },
  invalid: {
    'a type': {
      text: 'apiVersion: ⟦v1⟧\nname: web\nversion: 1.0.0\ntype: library\n',
      expect: [{ messageId: 'mixed', severity: 'info', message: 'The chart says "apiVersion: v1", by which "type" is not read.' }],
      fixed: 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: library\n',
    },
    dependencies: {
      text: 'name: web\nversion: 1.0.0\napiVersion: ⟦v1⟧\ndependencies: []\n',
      expect: ['mixed'],
      fixed: 'name: web\nversion: 1.0.0\napiVersion: v2\ndependencies: []\n',
    },
    'in quotes': {
      text: 'apiVersion: ⟦"v1"⟧\nname: web\nversion: 1.0.0\ntype: application\n',
      expect: ['mixed'],
      fixed: 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: application\n',
    },
    'in flow style': {
      text: '{apiVersion: ⟦v1⟧, name: web, version: 1.0.0, type: application}\n',
      expect: ['mixed'],
      fixed: '{apiVersion: v2, name: web, version: 1.0.0, type: application}\n',
    },
  },
});
