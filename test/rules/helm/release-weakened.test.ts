import { releaseWeakened } from '../../../src/rules/helm/release-weakened.ts';
import { testRule } from '../../support/rule-tester.ts';

const flux = (chart: string, values: string, source = 'HelmRepository'): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  chart: {spec: {chart: ${chart}, version: 1.4.0, sourceRef: {kind: ${source}, name: charts}}}\n  values: ${values}\n`;

const argo = (source: string, ...values: readonly string[]): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    repoURL: https://charts.example.org\n    ${source}\n    helm:\n      values: |\n${values.map(line => `        ${line}\n`).join('')}`;

testRule(releaseWeakened, {
  valid: {
    'fields that take rights away': flux(
      'agent',
      '{securityContext: {privileged: false, runAsUser: 1000, capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}, hostNetwork: false}',
    ),
    'a chart of the repository, which is rendered': flux('./charts/agent', '{securityContext: {privileged: true}}', 'GitRepository'),
    'a folder of the repository, by Argo CD': argo('path: charts/agent', 'hostNetwork: true'),
    'words of charts that are no fields of a pod': flux(
      'agent',
      '{privileged: true, podSecurityPolicy: {hostNetwork: true}, securityContext: {enabled: true}, add: [SYS_ADMIN]}',
    ),
    'a part that is turned off': flux('agent', '{debug: {enabled: false, securityContext: {privileged: true}, image: {tag: latest}}}'),
    'an image with a digest, and a version': flux(
      'agent',
      `{image: {repository: acme/agent, tag: latest, digest: "sha256:${'a'.repeat(64)}"}, sidecar: {image: {repository: acme/s, tag: 1.4.0}}, x: {image: "acme/x:latest@sha256:${'a'.repeat(64)}"}}`,
    ),
    'a directory of its own, and the time zone': flux(
      'agent',
      '{persistence: {data: {type: hostPath, hostPath: /srv/data}, zone: {type: hostPath, hostPath: /etc/localtime}}}',
    ),
    'a switch of that name in another chart': flux('web', '{auth: {enabled: false}}'),
    'a program that asks who comes': flux('grafana', '{grafana.ini: {auth.anonymous: {enabled: true, org_role: Viewer}}}'),
    'text that is no YAML': argo('chart: agent', 'hostNetwork: true', 'a: [', 'b: 1'),
  },
  invalid: {
    'a privileged container': {
      text: flux('agent', '{controller: {securityContext: {privileged: ⟦true⟧}}}'),
      expect: [
        {
          messageId: 'privileged',
          severity: 'high',
          message:
            'The value "controller.securityContext.privileged" makes containers of the chart "agent" privileged, with all capabilities and all devices of their node.',
        },
      ],
    },
    'in a text of an Application': {
      text: argo('chart: agent', '# as on the nodes', 'hostNetwork: ⟦true⟧', 'containerSecurityContext:', '  runAsUser: ⟦0⟧'),
      expect: [
        { messageId: 'namespace', severity: 'medium' },
        { messageId: 'root', severity: 'low' },
      ],
    },
    'the socket of the runtime, and what lies on the node': {
      text: flux(
        'agent',
        '{persistence: {socket: {type: hostPath, hostPath: ⟦/var/run/docker.sock⟧}}, extraVolumes: [{name: etc, hostPath: {path: ⟦/etc⟧}}]}',
      ),
      expect: [
        { messageId: 'socket', severity: 'high' },
        {
          messageId: 'directory',
          severity: 'medium',
          message: 'The value "extraVolumes.hostPath.path" mounts "/etc" of the node into pods of the chart "agent".',
        },
      ],
    },
    'a capability': {
      text: flux('agent', '{securityContext: {capabilities: {add: [CHOWN, ⟦SYS_ADMIN⟧]}}}'),
      expect: [{ messageId: 'capability', severity: 'medium' }],
    },
    'tags that move': {
      text: flux('agent', '{image: {repository: acme/agent, tag: ⟦latest⟧}, sidecarImage: ⟦acme/s:latest⟧}'),
      expect: [
        { messageId: 'moving', severity: 'low' },
        { messageId: 'moving', severity: 'low' },
      ],
    },
    'a data base without a password': {
      text: argo('chart: redis', 'auth:', '  enabled: ⟦false⟧'),
      expect: [
        {
          messageId: 'open',
          severity: 'medium',
          message: 'With the value "auth.enabled", what the chart "redis" runs asks for no password.',
        },
      ],
    },
    'Grafana with anonymous administrators, by itself and in a stack': {
      text: `${flux('grafana', '{grafana.ini: {auth.anonymous: {enabled: true, org_role: ⟦Admin⟧}}}')}---\n${flux('kube-prometheus-stack', '{grafana: {grafana.ini: {auth.anonymous: {enabled: true, org_role: ⟦Editor⟧}}}}')}`,
      expect: ['open', 'open'],
    },
    'Argo CD, whose users are all administrators': {
      text: flux('argo-cd', '{configs: {cm: {users.anonymous.enabled: ⟦"true"⟧}, rbac: {policy.default: ⟦role:admin⟧}}}'),
      expect: ['open', 'open'],
    },
    'what K3s installs': {
      text: 'apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: traefik, namespace: kube-system}\nspec:\n  valuesContent: |-\n    hostNetwork: ⟦true⟧\n',
      expect: [{ messageId: 'namespace', severity: 'medium' }],
    },
    'what an ApplicationSet makes': {
      text: 'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      source: {chart: agent, helm: {valuesObject: {hostPID: ⟦true⟧}}}\n',
      expect: ['namespace'],
    },
  },
});
