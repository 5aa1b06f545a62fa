import { manifest } from '../../../src/rules/forms/examples.ts';
import { systemMastersSubject } from '../../../src/rules/rbac/system-masters-subject.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (subjects: string, labels = '{}'): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: operators, labels: ${labels}}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
  subjects: [${subjects}]
`;
/** What openssl writes: the subject's organization stands as plain text among the bytes. */
const request = (organization: string): string =>
  btoa(
    `-----BEGIN CERTIFICATE REQUEST-----\n${btoa(`0\u0082\u0001\u0017${organization}\u0000\u00ff`)}\n-----END CERTIFICATE REQUEST-----\n`,
  );
const signing = (text: string): string => manifest`
  apiVersion: certificates.k8s.io/v1
  kind: CertificateSigningRequest
  metadata: {name: jane}
  spec:
    request: ${text}
    signerName: kubernetes.io/kube-apiserver-client
    usages: [client auth]
`;
const mapping = (group: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: aws-auth, namespace: kube-system}
  data:
    mapRoles: |
      - rolearn: arn:aws:iam::111122223333:role/admin
        username: admin
        groups:
          - ${group}
`;

testRule(systemMastersSubject, {
  valid: {
    'a group of people': binding('{kind: Group, name: "acme:operators"}'),
    'a user of that name': binding('{kind: User, name: "system:masters"}'),
    'a request for another group': signing(request('acme:operators')),
    'a request that is not one': signing('"%%% not base64"'),
    'nodes of EKS': mapping('system:nodes'),
    'another ConfigMap': mapping('system:masters').replace('aws-auth', 'notes'),
  },
  invalid: {
    'a binding': { text: binding('{kind: Group, name: ⟦"system:masters"⟧}'), expect: [{ messageId: 'bound', severity: 'high' }] },
    'the binding of the cluster itself': {
      text: binding('{kind: Group, name: ⟦system:masters⟧}', '{kubernetes.io/bootstrapping: rbac-defaults}'),
      expect: [{ messageId: 'builtIn', severity: 'info' }],
    },
    'a role of AWS': { text: mapping('⟦system:masters⟧'), expect: [{ messageId: 'mapped', severity: 'medium' }] },
    'a role of AWS for eksctl': {
      text: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: shop, region: eu-west-1}
        iamIdentityMappings:
          - arn: arn:aws:iam::111122223333:role/admin
            groups: [⟦"system:masters"⟧]
      `,
      expect: ['mapped'],
    },
    'a certificate': { text: signing(`⟦${request('system:masters')}⟧`), expect: [{ messageId: 'requested', severity: 'high' }] },
  },
});
