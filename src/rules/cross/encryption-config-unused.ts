import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest, staticPod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type ApiServer, apiServersIn, flagsNamed, mayPatchServer, sees } from './concepts/api-servers.ts';
import { fileOf, type LoadedFile } from './concepts/loaded-files.ts';

const maxServers = 10;

/** No server is told of the file. */
const unused = (object: KubernetesObject, file: LoadedFile, servers: readonly ApiServer[]): Report<'unused'> => ({
  messageId: 'unused',
  absent: true,
  path: object.file.path,
  at: writtenRange(object.get('kind')) ?? object.range,
  subject: object.subject,
  identity: file.flag,
  data: { kind: object.kind ?? '', flag: file.flag, effect: file.effect },
  related: servers.slice(0, maxServers).map(({ object: { file: own }, at }) => ({
    at,
    path: own.path,
    note: `The API server is set up here, without "--${file.flag}".`,
    supersedes: file.told,
  })),
});

/** A server is told of a path at which it has nothing of its node. */
function* unseen(object: KubernetesObject, { flag }: LoadedFile, servers: readonly ApiServer[]): Iterable<Report<'unseen'>> {
  for (const server of servers)
    for (const { at, value } of flagsNamed(server, flag)) {
      if (value === undefined || !value.startsWith('/') || sees(server, value) !== false) continue;
      yield {
        messageId: 'unseen',
        path: server.object.file.path,
        at,
        subject: server.object.subject,
        identity: `path of ${flag}`,
        data: { flag, path: value },
        related: [{ at: writtenRange(object.get('kind')) ?? object.range, path: object.file.path, note: 'This is what it is to load.' }],
      };
    }
}

function* unusedFiles({ artifacts, objects }: RepositoryUnit): Iterable<Report<'unused' | 'unseen'>> {
  const files = Map.groupBy(objects, fileOf);
  files.delete(undefined);
  const servers = files.size === 0 ? [] : apiServersIn(artifacts);
  if (servers.length === 0) return;
  const areKnown = servers.every(({ complete }) => complete) && !objects.some(mayPatchServer);
  for (const [file, [object]] of files) {
    if (file === undefined || object === undefined) continue;
    yield* unseen(object, file, servers);
    if (areKnown && servers.every(server => flagsNamed(server, file.flag).length === 0)) yield unused(object, file, servers);
  }
}

const objectsWith = (...flags: readonly string[]): Readonly<Record<string, string>> => ({
  'audit.yaml': manifest`
    apiVersion: audit.k8s.io/v1
    kind: Policy
    rules: [{level: Metadata}]
  `,
  'kube-apiserver.yaml': `${staticPod('kube-apiserver', '--audit-log-path=-', ...flags)}      volumeMounts: [{name: config, mountPath: /etc/kubernetes}]\n  volumes: [{name: config, hostPath: {path: /etc/kubernetes}}]\n`,
});

/**
 * Only where an API server is set up beside the file, by a static pod or kubeadm's `ClusterConfiguration`: where it is elsewhere, it may load the
 * file. Which file lies at the path of a flag on the node no repository shows.
 */
export const encryptionConfigUnused = defineRule({
  meta: {
    id: 'cross/encryption-config-unused',
    kind: 'repository',
    reads: manifestReads({
      ClusterConfiguration: { fields: [['apiServer']] },
      Cluster: { fields: [['spec', 'kubeAPIServer']] },
      KubeadmControlPlane: { fields: [['spec']] },
      RKE2ControlPlane: { fields: [['spec']] },
      '*': { containers: [['command'], ['args'], ['volumeMounts']] },
    }),
    severity: 'medium',
    title: 'Encryption or audit configuration is never loaded',
    rationale:
      'The API server reads its configuration of encryption, audit and admission only where a flag names the file, and only if the file is mounted. Whoever sees it in the repository thinks that Secrets are encrypted and requests are logged, and they are not.',
    remediation:
      'Set the flag in the definition of the API server, and mount the folder of the file (`hostPath` in the static pod, `apiServer.extraVolumes` for kubeadm).',
    messages: {
      unused: 'The API server that is set up here is not told of the {kind} ("--{flag}" is not set), so {effect}.',
      unseen: '"--{flag}" names "{path}", and nothing is mounted there into the API server, so it does not find the file.',
    },
    fix: 'none',
    examples: { bad: objectsWith(), good: objectsWith('--audit-policy-file=/etc/kubernetes/audit.yaml') },
    standards: { cisKubernetes: ['1.2.27', '3.2.1'], nsa: ['Audit logging and threat detection > Logging'] },
    references: [
      'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/',
      'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
      'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  assesses: ({ objects }) => objects.some(object => fileOf(object) !== undefined),
  visit: { unit: unusedFiles },
});
