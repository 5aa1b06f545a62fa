import { deprecatedRegistry } from '../../../src/rules/image/deprecated-registry.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: ${image}\n`;
const digest = `sha256:${'4bcff639'.repeat(8)}`;

testRule(deprecatedRegistry, {
  valid: {
    'the registry of Kubernetes today': pod('registry.k8s.io/pause:3.10'),
    'another project of gcr.io': pod('gcr.io/distroless/static:nonroot'),
    'a project whose name only begins alike': pod('gcr.io/google-containers-acme/pause:3.2'),
    'a host whose name only ends alike': pod('notk8s.gcr.io.example/pause:3.2'),
    'etcd, which is still published there': pod('quay.io/coreos/etcd:v3.6.5'),
    'what is left of Bitnami': 'services:\n  a:\n    image: bitnami/redis:latest\n',
    'a digest of Bitnami': `services:\n  a:\n    image: bitnami/redis@${digest}\n`,
    'a mirror of their own': 'services:\n  a:\n    image: registry.acme.example/bitnami/redis:7.2\n',
    'an image that the project builds': 'services:\n  a:\n    build: .\n    image: bitnami/redis:7.2\n',
    'an unknown registry': 'FROM $REGISTRY/pause:3.9\n',
  },
  invalid: {
    'the frozen registry of Kubernetes': {
      text: pod('⟦k8s.gcr.io/ingress-nginx/controller:v1.1.0⟧'),
      expect: [
        {
          messageId: 'frozen',
          severity: 'medium',
          safety: 'safe',
          message:
            'The image "k8s.gcr.io/ingress-nginx/controller:v1.1.0" is pulled from "k8s.gcr.io", where nothing is updated any more. The images of Kubernetes are served by "registry.k8s.io".',
        },
      ],
      fixed: pod('registry.k8s.io/ingress-nginx/controller:v1.1.0'),
    },
    'the same with a digest': {
      text: `FROM ⟦k8s.gcr.io/pause:3.9@${digest}⟧ AS a\n`,
      expect: ['frozen'],
      fixed: `FROM registry.k8s.io/pause:3.9@${digest} AS a\n`,
    },
    'its older names': {
      text: 'FROM ⟦gcr.io/google_containers/pause:3.0⟧\nFROM ⟦eu.gcr.io/google-containers/pause:3.2⟧\n',
      expect: [{ messageId: 'frozen', safety: 'unsafe' }, 'frozen'],
      fixed: 'FROM registry.k8s.io/pause:3.0\nFROM registry.k8s.io/pause:3.2\n',
    },
    'a tag that is not known': { text: pod('⟦k8s.gcr.io/pause:${TAG}⟧'), expect: ['frozen'] },
    'closed registries': {
      text: 'services:\n  a:\n    image: ⟦docker.pkg.github.com/acme/web/web:1.4⟧\n  b:\n    image: ⟦releases-docker.jfrog.bintray.io/x:7⟧\n',
      expect: ['closed', 'closed'],
    },
    'a repository that CoreOS left': {
      text: pod('⟦quay.io/coreos/flannel:v0.14.0⟧'),
      expect: [
        {
          messageId: 'frozen',
          message:
            'The image "quay.io/coreos/flannel:v0.14.0" is pulled from "quay.io/coreos/flannel", where nothing is updated any more. The project publishes "ghcr.io/flannel-io/flannel".',
        },
      ],
    },
    'the proxy of kubebuilder': { text: pod('⟦gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1⟧'), expect: ['closed'] },
    'versions of Bitnami': {
      text: 'services:\n  a:\n    image: ⟦bitnami/redis:7.2⟧\n  b:\n    image: ⟦docker.io/bitnamilegacy/redis:7.2.4-debian-12-r3⟧\n  c:\n    image: ⟦mirror.gcr.io/bitnami/kafka:3.9⟧\n',
      expect: ['closed', 'frozen', 'closed'],
    },
  },
});
