import { container } from '../../../src/rules/forms/examples.ts';
import { tillerDeployed } from '../../../src/rules/kubernetes/tiller-deployed.ts';
import { testRule } from '../../support/rule-tester.ts';

const labelled = (labels: string, image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec: {selector: {}, template: {metadata: {labels: {${labels}}}, spec: {containers: [{name: app, image: ${image}}]}}}\n`;
const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata: {⟦name: ${name}⟧}\nspec: {selector: {app: helm}}\n`;

testRule(tillerDeployed, {
  valid: {
    'something else': container`args: [--listen=:44134]`,
    'only the word in the name': labelled('app: tiller-of-soil', 'ghcr.io/farm/tiller-of-soil:1'),
    'one of the labels': labelled('app: helm', 'ghcr.io/acme/charts:1'),
    'another Service': 'apiVersion: v1\nkind: Service\nmetadata: {name: tiller}\nspec: {}\n',
  },
  invalid: {
    'by its image': {
      text: labelled('a: b', '⟦⟧').replace('⟦⟧', 'x').replace('image: x', '⟦image: gcr.io/kubernetes-helm/tiller:v2.16.9⟧'),
      expect: [{ messageId: 'deployed', severity: 'high' }],
    },
    'by its labels': {
      text: labelled('app: helm, name: tiller', 'x').replace('image: x', '⟦image: mirror.internal/helm2:2.16⟧'),
      expect: ['deployed'],
    },
    'once, at the first of several': {
      text: labelled('a: b', 'x').replace('image: x}', '⟦image: helm/tiller:v2.16.9⟧}, {name: more, image: "helm/tiller:v2.17.0"}'),
      expect: ['deployed'],
    },
    'in its pod only': {
      text: container`args: ["--listen=localhost:44134"]`.replace('image: ghcr.io/acme/web:1.4', '⟦image: ghcr.io/helm/tiller:v2.17.0⟧'),
      expect: [{ messageId: 'local', severity: 'medium' }],
    },
    'its Service': { text: service('tiller-deploy'), expect: ['service'] },
  },
});
