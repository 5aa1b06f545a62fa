import type { FileArtifact } from '../../../artifacts/artifact.ts';
import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import { containerFlags, type SetFlag } from '../../concepts/components/component-flags.ts';
import { objectFlags } from '../../concepts/components/component-objects.ts';

/** What defines an API server: its static pod, or what kubeadm makes one of. */
export interface ApiServer {
  readonly object: KubernetesObject;
  readonly at: Range;
  readonly flags: readonly SetFlag[];
  /** Whether no other flags can be set. */
  readonly complete: boolean;
  /** The paths at which it sees something of its node; undefined where not all of them are known. */
  readonly mounts: readonly string[] | undefined;
}

const component = 'kube-apiserver';

/** Paths that kubeadm mounts unasked. Source: k8s.io/kubernetes, cmd/kubeadm/app/phases/controlplane/volumes.go. */
const kubeadmMounts = [
  '/etc/kubernetes/pki',
  '/etc/ssl/certs',
  '/etc/ca-certificates',
  '/etc/pki',
  '/usr/share/ca-certificates',
  '/usr/local/share/ca-certificates',
];

const pathsIn = (found: Lookup): readonly string[] | undefined => {
  if (isMissing(found)) return [];
  const items = itemsOf(found);
  const paths = items.flatMap(item => stringAt(item, 'mountPath') ?? []);
  return sequenceAt(found) === undefined || hasUnseen(found) || paths.length < items.length ? undefined : paths;
};

const ofContainer = (container: Container): readonly ApiServer[] => {
  const own = containerFlags(container);
  if (own?.component !== component) return [];
  const { at, flags, complete } = own;
  return [{ object: container.object, at, flags, complete, mounts: pathsIn(container.get('volumeMounts')) }];
};

const isKubeadm = ({ group, kind }: KubernetesObject): boolean => group === 'kubeadm.k8s.io' && kind === 'ClusterConfiguration';

const ofKubeadm = (object: KubernetesObject, flags: readonly SetFlag[]): ApiServer => {
  const server = object.get('apiServer');
  const places = [object.node, server, object.get('apiServer', 'extraArgs')];
  const extra = pathsIn(object.get('apiServer', 'extraVolumes'));
  return {
    object,
    at: writtenRange(object.get('kind')) ?? object.range,
    flags,
    complete: !object.partial && places.every(place => isMissing(place) || !hasUnseen(place)),
    mounts: extra && [...kubeadmMounts, ...extra],
  };
};

/** An installer whose flags are only a part of what it sets. */
const ofInstaller = (object: KubernetesObject, at: Range, flags: readonly SetFlag[]): ApiServer => ({
  object,
  at,
  flags,
  complete: false,
  mounts: undefined,
});

/** All that defines an API server in some files. */
export const apiServersIn = (artifacts: readonly FileArtifact[]): readonly ApiServer[] =>
  artifacts.flatMap(artifact =>
    artifact.kind !== 'kubernetes'
      ? []
      : artifact.objects.flatMap(object => {
          const set = objectFlags(object, artifact).filter(own => own.component === component);
          return [
            ...(isKubeadm(object)
              ? [
                  ofKubeadm(
                    object,
                    set.flatMap(({ flags }) => flags),
                  ),
                ]
              : set.map(({ at, flags }) => ofInstaller(object, at, flags))),
            ...object.podSpecs.flatMap(({ containers }) => containers.flatMap(ofContainer)),
          ];
        }),
  );

/** The flags of a name that a server is given. */
export const flagsNamed = ({ flags }: ApiServer, flag: string): readonly SetFlag[] => flags.filter(({ name }) => name === flag);

/** Whether a server certainly sees a path of its node; undefined where that is not known. */
export const sees = ({ mounts }: ApiServer, path: string): boolean | undefined =>
  mounts?.some(mount => path === mount || path.startsWith(mount.endsWith('/') ? mount : `${mount}/`));

/** True for a patch of a container that starts an API server: kubeadm has a folder of them. */
export const mayPatchServer = (object: KubernetesObject): boolean =>
  (object.partial || object.doubtful) &&
  [object.name, ...object.podSpecs.flatMap(({ containers }) => containers.map(({ name }) => name))].includes(component);
