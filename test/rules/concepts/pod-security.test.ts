import { describe, expect, test } from 'vitest';
import type { PodSecurityLevel } from '../../../src/artifacts/kubernetes/objects/namespace.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { podSecurity } from '../../../src/rules/concepts/pod-security/pod-security.ts';

/** What a level says of the pod of a Deployment whose template has this spec. */
const judge = (spec: string, level: PodSecurityLevel = 'restricted', minor = 37, path = 'web.yaml') => {
  const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {}\n  template:\n    spec:\n${spec.replaceAll(/^/gmu, '      ')}\n`;
  const podSpec = parseKubernetes(sourceFile(path, text), { template: path.startsWith('templates/') ? 'helm' : 'none' }).objects[0]
    ?.podSpecs[0];
  if (podSpec === undefined) throw new Error('no pod');
  return podSecurity(podSpec, level, minor);
};

const hardened = (more = ''): string => `
securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
containers:
- {name: app, image: a, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}
${more}`;

describe('Pod Security of the pods that manifests make', () => {
  test('a hardened pod is allowed everywhere', () => {
    expect(judge(hardened())).toEqual({ violations: [], open: [] });
    expect(judge(hardened(), 'baseline', 0)).toEqual({ violations: [], open: [] });
  });

  test('nothing is forbidden by the level that forbids nothing', () => {
    expect(judge('hostPID: true\ncontainers: [{name: a, image: a, securityContext: {privileged: true}}]', 'privileged').violations).toEqual(
      [],
    );
  });

  test('what is forbidden is said in the words of the admission plugin, under the id of its check', () => {
    const { violations } = judge(
      'hostPID: true\ncontainers: [{name: a, image: a, securityContext: {privileged: true}}, {name: b, image: b}]',
      'baseline',
    );
    expect(violations).toEqual([
      { control: 'hostNamespaces', reason: 'host namespaces', detail: 'hostPID=true' },
      { control: 'privileged', reason: 'privileged', detail: 'container "a" must not set securityContext.privileged=true' },
    ]);
  });

  test('a later version than the newest that is known counts as that', () => {
    const spec = hardened().replace('RuntimeDefault}}', 'RuntimeDefault}, sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: "1"}]}');
    expect(judge(spec, 'baseline', 36).violations.map(({ control }) => control)).toEqual(['sysctls']);
    expect(judge(spec, 'baseline', 37).violations).toEqual([]);
    expect(judge(spec, 'baseline', 99).violations).toEqual([]);
  });

  test('ports of pods from templates do not become ports of the node', () => {
    const spec = 'hostNetwork: true\ncontainers: [{name: a, image: a, ports: [{containerPort: 80}]}]';
    expect(judge(spec, 'baseline').violations.map(({ control }) => control)).toEqual(['hostNamespaces']);
  });
});

describe('volumes under the level that restricts them', () => {
  const violationsOf = (source: string) => judge(hardened(`volumes: [{name: data, ${source}: {}}]`)).violations;

  // Source: Kubernetes, "Pod Security Standards", Restricted, "Volume Types".
  test.each('configMap csi downwardAPI emptyDir ephemeral persistentVolumeClaim projected secret image'.split(' '))(
    'may be of type %s',
    source => expect(violationsOf(source)).toEqual([]),
  );

  // Source: the other fields of a Volume in the API of Kubernetes.
  test.each(
    'hostPath gcePersistentDisk awsElasticBlockStore gitRepo nfs iscsi glusterfs rbd flexVolume cinder cephfs flocker fc azureFile vsphereVolume quobyte azureDisk photonPersistentDisk portworxVolume scaleIO storageos'.split(
      ' ',
    ),
  )('may not be of type %s, which is named', source => {
    expect(violationsOf(source)).toContainEqual({
      control: 'restrictedVolumes',
      reason: 'restricted volume types',
      detail: `volume "data" uses restricted volume type "${source}"`,
    });
  });
});

describe('what a template decides', () => {
  const chart = 'templates/web.yaml';

  test('is open, neither forbidden nor allowed', () => {
    const spec = 'hostNetwork: {{ .Values.host }}\ncontainers: [{name: a, image: a, securityContext: {privileged: {{ .Values.p }}}}]';
    expect(judge(spec, 'baseline', 37, chart)).toEqual({ violations: [], open: ['hostNamespaces', 'privileged'] });
  });

  test('does not hide what is certain beside it', () => {
    const spec = 'hostPID: true\nhostNetwork: {{ .Values.host }}\ncontainers: [{name: a, image: a}]';
    const { violations, open } = judge(spec, 'baseline', 37, chart);
    expect(violations).toMatchObject([{ control: 'hostNamespaces', detail: 'hostPID=true' }]);
    expect(open).toEqual([]);
  });

  test('lets a container be forbidden that sets nothing, when its pod certainly does not either', () => {
    const spec = 'containers:\n- name: a\n  image: a\n- name: b\n  image: b\n  securityContext:\n    runAsNonRoot: {{ .Values.b }}';
    const { violations } = judge(spec, 'restricted', 37, chart);
    expect(violations.find(({ control }) => control === 'runAsNonRoot')?.detail).toBe(
      'pod or container "a" must set securityContext.runAsNonRoot=true',
    );
  });

  test('leaves all open that hangs on the pod', () => {
    const spec = 'securityContext:\n  {{- toYaml .Values.podSecurityContext | nindent 8 }}\ncontainers:\n- name: a\n  image: a';
    expect(judge(spec, 'restricted', 37, chart).open).toEqual(
      expect.arrayContaining(['runAsNonRoot', 'runAsUser', 'seccompProfile_restricted', 'sysctls', 'windowsHostProcess']),
    );
  });

  test('may put the pod on Windows, or into a user namespace of its own', () => {
    const spec = 'os: {name: "{{ .Values.os }}"}\nhostUsers: {{ .Values.users }}\ncontainers: [{name: a, image: a}]';
    const { violations, open } = judge(spec, 'restricted', 37, chart);
    expect(violations).toEqual([]);
    expect(open).toEqual(['allowPrivilegeEscalation', 'capabilities_restricted', 'runAsNonRoot', 'seccompProfile_restricted']);
  });
});
