import type { PolicyFile } from '../../../src/org-rules/org-rule.ts';

const policy = (name: string, rule: string, more = ''): PolicyFile => ({
  path: `${name}.yaml`,
  text: `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: ${name}}
spec:
  validationFailureAction: Enforce
  rules:
  - name: main
${rule.replaceAll(/^/gmu, '    ')}
${more}`,
});

const pods = 'match: {any: [{resources: {kinds: [Pod]}}]}';
const deployments = 'match: {any: [{resources: {kinds: [Deployment]}}]}';

/** ClusterPolicies whose rules have a counterpart in CEL, one of each form. */
export const migratable: readonly PolicyFile[] = [
  policy('tags', `${pods}\nvalidate:\n  message: no latest\n  pattern: {spec: {containers: [{image: "!*:latest & *:*"}]}}`),
  policy(
    'host-network',
    `${pods}\nvalidate:\n  message: none of the host's\n  pattern: {spec: {=(hostNetwork): false, =(hostPID): "false"}}`,
  ),
  policy(
    'pull-latest',
    `${pods}\nvalidate:\n  message: pull it\n  pattern: {spec: {containers: [{(image): "*:latest", imagePullPolicy: Always}]}}`,
  ),
  policy('memory', `${pods}\nvalidate:\n  message: bound it\n  pattern: {spec: {containers: [{resources: {limits: {memory: "<=1Gi"}}}]}}`),
  policy(
    'proxy',
    `${deployments}\nvalidate:\n  message: with a proxy\n  pattern: {spec: {template: {spec: {^(containers): [{name: "proxy*"}]}}}}`,
  ),
  policy('host-path', `${pods}\nvalidate:\n  message: no paths\n  pattern: {spec: {=(volumes): [{X(hostPath): "null"}]}}`),
  policy(
    'non-root',
    `${pods}\nvalidate:\n  message: not as root\n  anyPattern:\n  - {spec: {securityContext: {runAsNonRoot: true}}}\n  - {spec: {containers: [{securityContext: {runAsUser: ">0"}}]}}`,
  ),
  policy(
    'pull-secrets',
    `${pods}\nvalidate:\n  message: by a secret\n  pattern: {spec: {containers: [{<(image): "ghcr.io/*"}], imagePullSecrets: [{name: ghcr}]}}`,
  ),
  policy(
    'replicas',
    `${deployments}
exclude: {any: [{resources: {namespaces: ["load-*"]}}]}
preconditions: {all: [{key: "{{ request.object.metadata.labels.tier || '' }}", operator: NotEquals, value: large}]}
validate:
  message: "{{ request.object.metadata.name }} is too many"
  deny: {conditions: {any: [{key: "{{ request.object.spec.replicas || \`1\` }}", operator: GreaterThan, value: 3}]}}`,
  ),
  policy(
    'registries',
    `${pods}
validate:
  message: from our registries
  foreach:
  - list: request.object.spec.containers
    preconditions: {all: [{key: "{{ element.name }}", operator: NotEquals, value: proxy}]}
    deny: {conditions: {all: [{key: "{{ element.image }}", operator: AnyNotIn, value: ["ghcr.io/*", "quay.io/acme/*"]}]}}`,
  ),
  policy(
    'capabilities',
    `${pods}\nvalidate:\n  message: drop them\n  foreach:\n  - list: request.object.spec.containers\n    deny: {conditions: {all: [{key: ALL, operator: AnyNotIn, value: []}]}}`.replace(
      'key: ALL, operator: AnyNotIn, value: []',
      `key: "{{ element.securityContext.capabilities.drop[] || '' }}", operator: AllNotIn, value: [ALL]`,
    ),
  ),
  policy(
    'accounts',
    `${pods}\nvalidate:\n  cel:\n    expressions:\n    - {expression: "has(object.spec.serviceAccountName)", message: an account of its own}`,
  ),
  policy(
    'owner',
    `match: {any: [{resources: {kinds: [Deployment], selector: {matchLabels: {team: "shop-*"}}}}, {resources: {kinds: [Service], names: ["web*"]}}]}\nvalidate:\n  message: an owner\n  pattern: {metadata: {annotations: {owner: "?*"}}}`,
  ),
  {
    path: 'exceptions.yaml',
    text: `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: {name: agents, namespace: policies}
spec:
  exceptions:
  - {policyName: host-path, ruleNames: [main]}
  match: {any: [{resources: {kinds: [Pod], names: ["agent-*"]}}]}
`,
  },
];

const workload = (apiVersion: string, kind: string, metadata: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: ${metadata}\nspec: ${spec}\n`;

const containers: Readonly<Record<string, string>> = {
  plain: '{name: web, image: "nginx:latest"}',
  pulled: '{name: web, image: "nginx:latest", imagePullPolicy: Always}',
  stale: '{name: web, image: "nginx:latest", imagePullPolicy: IfNotPresent}',
  bounded:
    '{name: web, image: "ghcr.io/acme/web:1", resources: {limits: {memory: 512Mi}}, securityContext: {runAsUser: 1000, capabilities: {drop: [ALL]}}}',
  large: '{name: web, image: "quay.io/acme/web:1", resources: {limits: {memory: 2Gi}}, securityContext: {runAsUser: 0}}',
  proxy: '{name: proxy-web, image: "docker.io/proxy:2"}',
};

const podSpecs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(containers).map(([name, text]) => [name, `{containers: [${text}]}`])),
  two: `{serviceAccountName: web, containers: [${containers['bounded']}, ${containers['proxy']}], imagePullSecrets: [{name: ghcr}]}`,
  mixed: `{containers: [${containers['bounded']}, ${containers['plain']}]}`,
  host: `{hostNetwork: true, containers: [${containers['bounded']}], volumes: [{name: a, hostPath: {path: /}}]}`,
  pid: `{hostPID: true, securityContext: {runAsNonRoot: true}, containers: [${containers['bounded']}], volumes: [{name: a, emptyDir: {}}]}`,
};

const objects = [
  ...Object.entries(podSpecs).flatMap(([name, spec]) => [
    workload('v1', 'Pod', `{name: ${name}-pod, namespace: shop}`, spec),
    workload(
      'apps/v1',
      'Deployment',
      `{name: ${name}-deployment, namespace: shop, labels: {team: shop-${name}}}`,
      `{replicas: ${name.length}, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: ${spec}}}`,
    ),
    workload(
      'batch/v1',
      'CronJob',
      `{name: ${name}-cronjob, namespace: shop}`,
      `{schedule: "0 0 * * *", jobTemplate: {spec: {template: {metadata: {labels: {app: a}}, spec: ${spec.replace('{', '{restartPolicy: Never, ')}}}}}`,
    ),
  ]),
  workload('v1', 'Pod', '{name: agent-1, namespace: shop}', podSpecs['host'] ?? ''),
  workload(
    'apps/v1',
    'Deployment',
    '{name: many, namespace: load-test, labels: {team: blog}, annotations: {owner: ann}}',
    `{replicas: 9, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: ${podSpecs['two']}}}`,
  ),
  workload(
    'apps/v1',
    'Deployment',
    '{name: tiered, namespace: shop, labels: {tier: large, team: shop-a}, annotations: {owner: ann}}',
    `{replicas: 9, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: ${podSpecs['proxy']}}}`,
  ),
  workload('v1', 'Service', '{name: web, namespace: shop}', '{ports: [{port: 80}]}'),
  workload('v1', 'Service', '{name: web-2, namespace: shop, annotations: {owner: ann}}', '{ports: [{port: 80}]}'),
  workload('v1', 'Service', '{name: api, namespace: shop}', '{ports: [{port: 80}]}'),
];

/** Objects that the rules refuse, and objects that they let through, as documents of YAML. */
export const judgedObjects: readonly string[] = objects;

/** What has no counterpart: each rule with words of the reason. */
export const unmigratable: readonly (readonly [PolicyFile, string])[] = [
  [policy('baseline', `${pods}\nvalidate: {podSecurity: {level: baseline, version: latest}}`), '"podSecurity" is a table of controls'],
  [
    policy('who', `${pods}\nexclude: {any: [{clusterRoles: [cluster-admin]}]}\nvalidate: {pattern: {spec: {hostNetwork: false}}}`),
    'goes by who asks ("clusterRoles")',
  ],
  [
    policy('asks', `${pods}\ncontext: [{name: a, configMap: {name: a, namespace: b}}]\nvalidate: {pattern: {spec: {hostNetwork: false}}}`),
    'Its "context" asks the cluster',
  ],
  [
    policy(
      'joined',
      `${pods}\nvalidate: {deny: {conditions: {all: [{key: "{{ length(request.object.spec.containers) }}", operator: GreaterThan, value: 1}]}}}`,
    ),
    'is no path of JMESPath',
  ],
  [
    policy(
      'verbs',
      `match: {any: [{resources: {kinds: [Role]}}]}\nvalidate: {deny: {conditions: {all: [{key: "{{ request.object.rules[].verbs || \`[]\` }}", operator: AnyIn, value: [escalate]}]}}}`,
    ),
    'may be a pattern itself',
  ],
  [
    policy('gone', `${pods}\nvalidate: {deny: {conditions: {all: [{key: "{{ request.operation }}", operator: Equals, value: DELETE}]}}}`),
    'objects that are removed',
  ],
  [
    policy('widgets', `match: {any: [{resources: {kinds: [Widget]}}]}\nvalidate: {pattern: {spec: {size: 1}}}`),
    'The resource of the kind "Widget" is not known',
  ],
  [
    policy('grace', `match: {any: [{resources: {kinds: [ConfigMap]}}]}\nvalidate: {pattern: {data: {grace: "<=5m"}}}`),
    'is a duration depends',
  ],
];
