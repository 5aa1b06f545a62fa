import { hardeningDrift } from '../../../src/rules/cross/hardening-drift.ts';
import { testRule } from '../../support/rule-tester.ts';

const web = (context: string, spec = '', name = 'web', container = 'name: app'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  selector: {}\n  template:\n    metadata: {}\n    spec:\n${spec}      containers:\n      - ${container}\n        image: ghcr.io/acme/web:1.4\n        securityContext: ${context}\n`;
const hard = '{readOnlyRootFilesystem: true, runAsNonRoot: true, capabilities: {drop: [ALL]}}';
const prod = 'deploy/prod/web.yaml';

testRule(hardeningDrift, {
  valid: {
    'both are the same': { text: web(hard), path: prod, others: { 'deploy/staging/web.yaml': web(hard) } },
    'production has more': { text: web(hard), path: prod, others: { 'deploy/staging/web.yaml': web('{}') } },
    'the pod says it for all': {
      text: web('{}', '      securityContext: {runAsNonRoot: true}\n'),
      path: prod,
      others: { 'deploy/dev/web.yaml': web('{runAsNonRoot: true}') },
    },
    'another workload': { text: web('{}'), path: prod, others: { 'deploy/staging/api.yaml': web(hard, '', 'api') } },
    'another container': { text: web('{}'), path: prod, others: { 'deploy/staging/web.yaml': web(hard, '', 'web', 'name: proxy') } },
    'no path tells of production': { text: web('{}'), path: 'deploy/eu/web.yaml', others: { 'deploy/staging/web.yaml': web(hard) } },
    'a path that tells of both': { text: web('{}'), path: 'deploy/prod-test/web.yaml', others: { 'deploy/staging/web.yaml': web(hard) } },
    'a value that is put in later': {
      text: web('{runAsNonRoot: "${NON_ROOT}", readOnlyRootFilesystem: true}'),
      path: prod,
      others: { 'base/web.yaml': web('{readOnlyRootFilesystem: true}') },
    },
  },
  invalid: {
    'an overlay of production lacks what that of development has': {
      text: web('{runAsNonRoot: true}', '', 'web', 'name: ⟦app⟧'),
      path: 'overlays/production/web.yaml',
      others: { 'overlays/development/web.yaml': web('{runAsNonRoot: true, allowPrivilegeEscalation: false}') },
      expect: ['weaker'],
    },
    'staging has more': {
      text: web('{runAsNonRoot: true}', '', 'web', 'name: ⟦app⟧'),
      path: prod,
      others: { 'deploy/staging/web.yaml': web(hard) },
      expect: [
        {
          messageId: 'weaker',
          severity: 'info',
          confidence: 'medium',
          subject: 'Deployment/web#container:app',
          message:
            'Container "app" lacks "readOnlyRootFilesystem: true", "capabilities.drop: [ALL]" in production, which it has in "deploy/staging/web.yaml".',
        },
      ],
    },
    'the name of the file tells': {
      text: web('{}', '', 'web', 'name: ⟦app⟧'),
      path: 'web.production.yaml',
      others: { 'web.dev.yaml': web('{}', '      automountServiceAccountToken: false\n') },
      expect: ['weaker'],
    },
    'of two others the one that has most': {
      text: web('{}', '', 'web', 'name: ⟦app⟧'),
      path: prod,
      others: { 'deploy/dev/web.yaml': web('{runAsNonRoot: true}'), 'deploy/qa/web.yaml': web(hard) },
      expect: [
        {
          messageId: 'weaker',
          subject: 'Deployment/web#container:app',
          message:
            'Container "app" lacks "runAsNonRoot: true", "readOnlyRootFilesystem: true", "capabilities.drop: [ALL]" in production, which it has in "deploy/qa/web.yaml".',
        },
      ],
    },
  },
});
