import { displayName } from '../../artifacts/kubernetes/walk.ts';
import { defineRule } from '../rule.ts';
import { hostPathVolumes, runtimeSocketIn } from './concepts/security/host-path-volumes.ts';

/** How many of a volume's mounts are shown with the finding. */
const maxRelated = 5;

export const runtimeSocketMounted = defineRule({
  meta: {
    id: 'kubernetes/runtime-socket-mounted',
    kind: 'kubernetes',
    severity: 'critical',
    title: 'Container runtime socket mounted',
    rationale:
      'Whoever can talk to the socket of Docker, containerd, CRI-O or Podman can start a privileged container with the disks of the node mounted: it is root on the node and on every pod there. ' +
      'Mounting it read-only does not help, since connecting to a socket is not a write to the file system.',
    remediation:
      'Do not mount the socket. Build images with a tool that needs no daemon (BuildKit rootless, Kaniko, Buildah), read container metrics from the kubelet, and watch pods through the ' +
      'Kubernetes API with a narrow role. Mount single files or directories below `/run`, never `/run` itself.',
    messages: {
      socket: 'Volume "{volume}" mounts the socket "{path}" of the container runtime, which makes the pod root on its node.',
      directory:
        'Volume "{volume}" mounts "{path}", in which the socket of the container runtime lies, which makes the pod root on its node.',
    },
    fix: 'none',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: build\nspec:\n  containers:\n    - name: app\n      image: docker:28-cli\n      volumeMounts:\n        - name: docker\n          mountPath: /var/run/docker.sock\n  volumes:\n    - name: docker\n      hostPath:\n        path: /var/run/docker.sock\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: build\nspec:\n  containers:\n    - name: app\n      image: moby/buildkit:v0.25.0-rootless\n      volumeMounts:\n        - name: cache\n          mountPath: /cache\n  volumes:\n    - name: cache\n      emptyDir: {}\n',
    },
    standards: {
      pss: ['baseline/hostPathVolumes'],
      cisDocker: ['5.32'],
      cisKubernetes: ['5.2.12'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://www.cisecurity.org/benchmark/docker',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      for (const volume of hostPathVolumes(podSpec)) {
        const socket = runtimeSocketIn(volume);
        if (socket === undefined) continue;
        yield {
          messageId: socket,
          at: volume.range,
          data: { volume: volume.name, path: volume.path ?? '' },
          related: volume.mounts
            .slice(0, maxRelated)
            .map(mount => ({ at: mount.node.range, note: `Mounted here into container "${displayName(mount.container)}".` })),
        };
      }
    },
  },
});
