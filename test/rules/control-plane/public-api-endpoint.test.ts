import { publicApiEndpoint } from '../../../src/rules/control-plane/public-api-endpoint.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const eks = (vpc: string): string => manifest`
  apiVersion: eksctl.io/v1alpha5
  kind: ClusterConfig
  metadata: {name: shop}
  vpc: ${vpc}
`;

const kops = (spec: string): string => manifest`
  apiVersion: kops.k8s.io/v1alpha2
  kind: Cluster
  spec: ${spec}
`;

const kind = (address: string): string => manifest`
  apiVersion: kind.x-k8s.io/v1alpha4
  kind: Cluster
  networking: {apiServerAddress: ${address}}
`;

testRule(publicApiEndpoint, {
  valid: {
    private: eks('{clusterEndpoints: {publicAccess: false, privateAccess: true}}'),
    'public for some': eks('{clusterEndpoints: {publicAccess: true}, publicAccessCIDRs: [198.51.100.0/24]}'),
    'nothing said': eks('{cidr: 10.0.0.0/16}'),
    'kops for some': kops('{kubernetesApiAccess: [198.51.100.0/24]}'),
    'kind on the machine itself': kind('127.0.0.1'),
    'a template decides': { text: eks('{clusterEndpoints: {publicAccess: {{ .Values.open }}}}'), path: 'chart/templates/cluster.yaml' },
  },
  invalid: {
    'EKS for everybody': {
      text: eks('{clusterEndpoints: {⟦publicAccess: true⟧}}'),
      expect: [{ messageId: 'open', severity: 'medium' }],
    },
    'EKS with a list that has everybody in it': {
      text: eks('{clusterEndpoints: {publicAccess: true}, ⟦publicAccessCIDRs: [198.51.100.0/24, 0.0.0.0/0]⟧}'),
      expect: ['open'],
    },
    'kops for everybody': { text: kops('{⟦kubernetesApiAccess: [0.0.0.0/0, "::/0"]⟧}'), expect: ['open'] },
    'kops of newer versions': { text: kops('{api: {⟦access: ["::/0"]⟧}}'), expect: ['open'] },
    'Cluster API on AWS': {
      text: manifest`
        apiVersion: controlplane.cluster.x-k8s.io/v1beta2
        kind: AWSManagedControlPlane
        spec: {endpointAccess: {⟦public: true⟧, private: true}}
      `,
      expect: ['open'],
    },
    'kind for the network': {
      text: kind('0.0.0.0').replace('apiServerAddress: 0.0.0.0', '⟦apiServerAddress: 0.0.0.0⟧'),
      expect: [{ messageId: 'local', severity: 'low' }],
    },
  },
});
