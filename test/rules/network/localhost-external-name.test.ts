import { localhostExternalName } from '../../../src/rules/network/localhost-external-name.ts';
import { testRule } from '../../support/rule-tester.ts';

const service = (name: string, type = 'ExternalName'): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: api}\nspec:\n  type: ${type}\n  externalName: ${name}\n`;
const marked = (name: string): string => service(name).replace(`externalName: ${name}`, `⟦externalName: ${name}⟧`);

testRule(localhostExternalName, {
  valid: {
    'a public name': service('api.example.com'),
    'a Service of another namespace': service('db.shop.svc.cluster.local'),
    'a name that only begins so': service('localhost.example.com'),
    'another type': service('localhost', 'ClusterIP'),
    'a name that is not known': service('"${HOST}"'),
  },
  invalid: {
    'the proxy itself': {
      text: marked('localhost'),
      expect: [
        {
          messageId: 'own',
          severity: 'medium',
          message:
            'The Service "Service/api" is another name of "localhost": whoever sends requests on to it reaches what listens for itself only.',
        },
      ],
    },
    'its address': { text: marked('127.0.0.1'), expect: ['own'] },
    'with a dot at its end': { text: marked('localhost.'), expect: ['own'] },
    'the metadata of AWS': { text: marked('169.254.169.254'), expect: ['metadata'] },
    'the metadata of Google': { text: marked('metadata.google.internal'), expect: ['metadata'] },
  },
});
