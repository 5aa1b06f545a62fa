import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/catalog.ts';
import { causedLines, type Files, reviewChange } from '../support/in-memory-repository.ts';

/**
 * Files in which a rule finds something, and for each of them on which that hangs, what stood there before when it found nothing: `undefined` where
 * the file was not there. A change of any other of the files brings nothing in.
 */
interface CrossExample {
  readonly files: Files;
  readonly before: Readonly<Record<string, string | undefined>>;
}

const swap = (files: Files, path: string, from: string, to: string): string => {
  const text = files[path] ?? '';
  if (!text.includes(from)) throw new Error(`"${path}" holds no "${from}".`);
  return text.replace(from, to);
};

/** What stood in files before, as one text of each that was another. */
const exampleOf = (files: Files, before: Readonly<Record<string, readonly [from: string, to: string] | undefined>>): CrossExample => ({
  files,
  before: Object.fromEntries(Object.entries(before).map(([path, texts]) => [path, texts && swap(files, path, ...texts)])),
});

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: shop\ndata:\n  LEVEL: info\n';
const service = (port = 'port: 80', type = 'ClusterIP'): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  type: ${type}\n  selector:\n    app: web\n  ports:\n    - ${port}\n`;
const deployment = (spec = '', own = '', image = 'ghcr.io/acme/web:1.4'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n${spec}      containers:\n        - name: app\n          image: ${image}\n${own}`;
const compose = 'services:\n  web:\n    build: ./image\n    image: ghcr.io/acme/web\n';
/** What is built under another name is not what the pods run. */
const otherName = ['ghcr.io/acme/web', 'ghcr.io/acme/other'] as const;
const built = (dockerfile: string, web: string): Files => ({
  'compose.yaml': compose,
  'image/Dockerfile': `FROM node:22\n${dockerfile}CMD ["node", "server.js"]\n`,
  'k8s/service.yaml': service(),
  'k8s/web.yaml': web,
});
const policy = (spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  podSelector:\n    matchLabels:\n      app: web\n${spec}`;
const withSecret = '          envFrom:\n            - secretRef:\n                name: db\n';
const rbac = (kind: string, rest: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: web-reads\n${rest}`;
const escalation: Files = {
  'account.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  namespace: shop\nautomountServiceAccountToken: true\n',
  'binding.yaml': rbac(
    'ClusterRoleBinding',
    'roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ClusterRole\n  name: web-reads\nsubjects:\n  - kind: ServiceAccount\n    name: web\n    namespace: shop\n',
  ),
  'role.yaml': rbac('ClusterRole', 'rules:\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [get, list]\n'),
  'web.yaml': deployment('      serviceAccountName: web\n'),
};
const ofEscalation = {
  'account.yaml': ['automountServiceAccountToken: true', 'automountServiceAccountToken: false'],
  'binding.yaml': ['    name: web\n', '    name: api\n'],
  'role.yaml': ['resources: [secrets]', 'resources: [pods]'],
  'web.yaml': ['serviceAccountName: web', 'serviceAccountName: api'],
} as const;
const workflow = (...steps: readonly string[]): string =>
  `on: push\njobs:\n  web:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map(step => `      - run: ${step}\n`).join('')}`;
const pushed = (...tags: readonly string[]): Files => ({
  '.github/workflows/build.yaml': `on: push\njobs:\n  web:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: |\n${tags.map(tag => `            ${tag}\n`).join('')}`,
  'image/Dockerfile': 'FROM node:22\nUSER 1000\n',
  'k8s/service.yaml': service(),
});
const apiServer = (flag: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: kube-apiserver\n  namespace: kube-system\nspec:\n  containers:\n    - name: kube-apiserver\n      image: registry.k8s.io/kube-apiserver:v1.37.0\n      command:\n        - kube-apiserver\n        - --authorization-mode=Node,RBAC\n${flag}      volumeMounts:\n        - name: config\n          mountPath: /etc/kubernetes\n  volumes:\n    - name: config\n      hostPath:\n        path: /etc/kubernetes\n`;
const kyverno = (glob: string): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata:\n  name: signed\nspec:\n  validationFailureAction: Enforce\n  rules:\n    - name: signed\n      match:\n        any:\n          - resources:\n              kinds: [Pod]\n      verifyImages:\n        - imageReferences: ["${glob}"]\n          attestors: []\n`;
const hard = '          securityContext:\n            readOnlyRootFilesystem: true\n            runAsNonRoot: true\n';
const asRoot = '      securityContext:\n        runAsNonRoot: true\n';

const examples: Readonly<Record<string, CrossExample>> = {
  'cross/committed-secret-in-use': exampleOf(
    {
      'config.yaml': config,
      'secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  namespace: shop\nstringData:\n  password: Kx9vPq2mWz\n',
      'service.yaml': service(),
      'web.yaml': deployment('', withSecret),
    },
    { 'secret.yaml': ['Kx9vPq2mWz', '${DB_PASSWORD}'], 'web.yaml': [withSecret, ''] },
  ),
  'cross/effective-root': exampleOf(built('COPY . .\n', deployment()), {
    'compose.yaml': otherName,
    'image/Dockerfile': ['COPY', 'USER 1000\nCOPY'],
    'k8s/web.yaml': ['    spec:\n', `    spec:\n${asRoot}`],
  }),
  'cross/encryption-config-unused': exampleOf(
    {
      'config.yaml': config,
      'encryption.yaml':
        'apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources: [secrets]\n    providers:\n      - identity: {}\n',
      'kube-apiserver.yaml': apiServer(''),
      'namespace.yaml': namespace,
    },
    {
      'encryption.yaml': undefined,
      'kube-apiserver.yaml': ['      volumeMounts', '        - --encryption-provider-config=/etc/kubernetes/enc.yaml\n      volumeMounts'],
    },
  ),
  'cross/env-file-secret-loaded': exampleOf(
    {
      'compose.yaml': 'services:\n  db:\n    image: postgres:17\n    env_file:\n      - db.env\n',
      'db.env': 'POSTGRES_PASSWORD=Kx9vPq2mWz\n',
      'namespace.yaml': namespace,
      'web.yaml': deployment(),
    },
    { 'compose.yaml': ['    env_file:\n      - db.env\n', ''] },
  ),
  'cross/exposed-privileged-workload': exampleOf(
    {
      ...escalation,
      'ingress.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  rules:\n    - host: shop.example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: 80\n',
      'service.yaml': service(),
    },
    {
      ...ofEscalation,
      'ingress.yaml': ['                name: web\n', '                name: api\n'],
      'service.yaml': ['app: web', 'app: api'],
    },
  ),
  'cross/first-party-image-unbuilt': exampleOf(
    { ...pushed('ghcr.io/acme/api:1', 'ghcr.io/acme/job:1'), 'k8s/web.yaml': deployment() },
    {
      '.github/workflows/build.yaml': ['ghcr.io/acme/job:1', 'ghcr.io/acme/web:1'],
      'k8s/web.yaml': ['acme/web', 'acme/api'],
    },
  ),
  'cross/hardening-drift': exampleOf(
    {
      'production/config.yaml': config,
      'production/web.yaml': deployment(),
      'staging/config.yaml': config,
      'staging/web.yaml': deployment('', hard),
    },
    { 'production/web.yaml': ['          image', `${hard}          image`], 'staging/web.yaml': [hard, ''] },
  ),
  'cross/health-check-missing-everywhere': exampleOf(built('USER 1000\n', deployment()), {
    'compose.yaml': ['    image', '    healthcheck:\n      test: curl -f http://localhost/\n    image'],
    'image/Dockerfile': ['CMD', 'HEALTHCHECK CMD curl -f http://localhost/\nCMD'],
    'k8s/web.yaml': ['          image', '          livenessProbe:\n            tcpSocket:\n              port: 80\n          image'],
  }),
  'cross/image-tag-drift': exampleOf(
    { ...pushed('ghcr.io/acme/web:1.5'), 'k8s/web.yaml': deployment() },
    { '.github/workflows/build.yaml': ['web:1.5', 'web:1.4'], 'k8s/web.yaml': ['web:1.4', 'web:1.5'] },
  ),
  'cross/ingress-tls-secret-missing': exampleOf(
    {
      'certificate.yaml':
        'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata:\n  name: shop\n  namespace: shop\nspec:\n  secretName: shop-tls\n  issuerRef:\n    name: ca\n',
      'config.yaml': config,
      'ingress.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n  namespace: shop\nspec:\n  tls:\n    - hosts: [shop.example.com]\n      secretName: shop-cert\n',
      'service.yaml': service(),
    },
    { 'certificate.yaml': ['shop-tls', 'shop-cert'], 'ingress.yaml': ['shop-cert', 'shop-tls'] },
  ),
  'cross/limit-range-conflict': exampleOf(
    {
      'config.yaml': config,
      'limits.yaml':
        'apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: limits\n  namespace: shop\nspec:\n  limits:\n    - type: Container\n      max:\n        memory: 1Gi\n',
      'service.yaml': service(),
      'web.yaml': deployment('', '          resources:\n            limits:\n              memory: 2Gi\n'),
    },
    { 'limits.yaml': ['1Gi', '4Gi'], 'web.yaml': ['2Gi', '512Mi'] },
  ),
  'cross/missing-secret-key': exampleOf(
    {
      'config.yaml': config,
      'namespace.yaml': namespace,
      'service.yaml': service(),
      'web.yaml': deployment(
        '',
        '          env:\n            - name: LEVEL\n              valueFrom:\n                configMapKeyRef:\n                  name: web\n                  key: LOG_LEVEL\n',
      ),
    },
    { 'config.yaml': ['LEVEL', 'LOG_LEVEL'], 'web.yaml': ['key: LOG_LEVEL', 'key: LEVEL'] },
  ),
  'cross/mutable-tag-not-repulled': exampleOf(
    {
      'config.yaml': config,
      'namespace.yaml': namespace,
      'service.yaml': service(),
      'web.yaml': deployment('', '          imagePullPolicy: IfNotPresent\n', 'ghcr.io/acme/web:latest'),
    },
    { 'web.yaml': ['IfNotPresent', 'Always'] },
  ),
  'cross/named-user-with-run-as-non-root': exampleOf(built('USER node\n', deployment(asRoot)), {
    'compose.yaml': otherName,
    'image/Dockerfile': ['USER node', 'USER 1000'],
    'k8s/web.yaml': [asRoot, ''],
  }),
  'cross/network-policy-blocks-service': exampleOf(
    {
      'config.yaml': config,
      'policy.yaml': policy('  ingress:\n    - ports:\n        - port: 80\n'),
      'service.yaml': service('targetPort: 8080\n      port: 80'),
      'web.yaml': deployment('      hostNetwork: false\n', '          ports:\n            - containerPort: 8080\n'),
    },
    {
      'policy.yaml': ['port: 80', 'port: 8080'],
      'service.yaml': ['targetPort: 8080', 'targetPort: 80'],
      'web.yaml': ['hostNetwork: false', 'hostNetwork: true'],
    },
  ),
  'cross/non-root-image-overridden': exampleOf(built('USER 1000\n', deployment('      securityContext:\n        runAsUser: 0\n')), {
    'compose.yaml': otherName,
    'image/Dockerfile': ['USER 1000\n', ''],
    'k8s/web.yaml': ['runAsUser: 0', 'runAsUser: 1000'],
  }),
  'cross/pod-security-level-violation': exampleOf(
    {
      'config.yaml': config,
      'namespace.yaml': `${namespace}  labels:\n    pod-security.kubernetes.io/enforce: baseline\n`,
      'service.yaml': service(),
      'web.yaml': deployment('      hostPID: true\n'),
    },
    { 'namespace.yaml': ['  labels:\n    pod-security.kubernetes.io/enforce: baseline\n', ''], 'web.yaml': ['      hostPID: true\n', ''] },
  ),
  'cross/port-mismatch': exampleOf(built('EXPOSE 3000\n', deployment('', '          ports:\n            - containerPort: 8080\n')), {
    'compose.yaml': otherName,
    'image/Dockerfile': ['EXPOSE 3000', 'EXPOSE 8080'],
    'k8s/web.yaml': ['containerPort: 8080', 'containerPort: 3000'],
  }),
  'cross/privileged-port-without-capability': exampleOf(
    built('USER 1000\nEXPOSE 80\n', deployment('', '          securityContext:\n            capabilities:\n              drop: [ALL]\n')),
    { 'compose.yaml': otherName, 'image/Dockerfile': ['EXPOSE 80', 'EXPOSE 8080'], 'k8s/web.yaml': ['drop: [ALL]', 'drop: [NET_RAW]'] },
  ),
  'cross/read-only-root-conflict': exampleOf(
    built(
      'RUN mkdir /data && chown node /data\nUSER node\n',
      deployment('', '          securityContext:\n            readOnlyRootFilesystem: true\n'),
    ),
    {
      'compose.yaml': otherName,
      'image/Dockerfile': ['RUN mkdir /data && chown node /data\n', ''],
      'k8s/web.yaml': ['readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false'],
    },
  ),
  'cross/run-as-non-root-conflict': exampleOf(built('COPY . .\n', deployment(asRoot)), {
    'compose.yaml': otherName,
    'image/Dockerfile': ['COPY', 'USER 1000\nCOPY'],
    'k8s/web.yaml': [asRoot, ''],
  }),
  'cross/scan-gate-bypassed': exampleOf(
    {
      '.github/workflows/build.yaml': workflow(
        'docker build -t ghcr.io/acme/web:1.4 image',
        'docker push ghcr.io/acme/web:1.4',
        'trivy image --exit-code 1 ghcr.io/acme/web:1.4',
      ),
      'image/Dockerfile': 'FROM node:22\nUSER 1000\n',
      'k8s/service.yaml': service(),
      'k8s/web.yaml': deployment(),
    },
    { '.github/workflows/build.yaml': ['docker push ghcr.io', 'trivy image --exit-code 1 ghcr.io'] },
  ),
  'cross/service-account-escalation-path': exampleOf(escalation, ofEscalation),
  'cross/signature-policy-gap': exampleOf(
    { 'config.yaml': config, 'policy.yaml': kyverno('ghcr.io/acme/api*'), 'service.yaml': service(), 'web.yaml': deployment() },
    { 'policy.yaml': ['acme/api*', 'acme/*'], 'web.yaml': ['acme/web', 'acme/api'] },
  ),
  'cross/toxic-secret-and-egress': exampleOf(
    {
      'config.yaml': config,
      'policy.yaml': policy('  policyTypes: [Ingress]\n'),
      'service.yaml': service(),
      'web.yaml': deployment('', withSecret),
    },
    { 'policy.yaml': ['[Ingress]', '[Ingress, Egress]'], 'web.yaml': [withSecret, ''] },
  ),
};

const crossRules = allRules.filter(({ meta }) => meta.id.startsWith('cross/'));

test('every rule that joins files has an example of four files or more', () => {
  expect(Object.keys(examples).toSorted()).toEqual(crossRules.map(({ meta }) => meta.id).toSorted());
  for (const { files } of Object.values(examples)) expect(Object.keys(files).length).toBeGreaterThanOrEqual(4);
});

describe.each(crossRules.map(rule => [rule.meta.id, rule] as const))('what %s finds', (id, rule) => {
  const { files, before } = examples[id] ?? { files: {}, before: {} };

  test.each(Object.keys(before))('is caused by a change of "%s"', async path => {
    const { [path]: _, ...others } = files;
    const text = before[path];
    const base = text === undefined ? others : { ...others, [path]: text };
    const lines = causedLines(await reviewChange({ base, head: files }, { rules: [rule] }));
    expect(lines).not.toEqual([]);
    for (const line of lines) {
      const [place = '', cause = place] = line.split(' <- ');
      expect(line).toContain(` ${id} [`);
      expect(cause.split(/ [|+] /u).map(each => each.replace(/^(?:changed|deleted|added) /u, '').split(':', 1)[0])).toContain(path);
    }
  });

  test('is not caused by a comment in any of the files', async () => {
    for (const path of Object.keys(files)) {
      const head = { ...files, [path]: `# A remark.\n${files[path]}` };
      expect(causedLines(await reviewChange({ base: files, head }, { rules: [rule] }))).toEqual([]);
    }
  });
});
