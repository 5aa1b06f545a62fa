import { meshMtlsNotStrict } from '../../../src/rules/network/mesh-mtls-not-strict.ts';
import { testRule } from '../../support/rule-tester.ts';

const peers = (spec: string): string =>
  `apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {name: default, namespace: shop}\nspec: {${spec}}\n`;
const destination = (tls: string): string =>
  `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: api}\nspec: {host: api, trafficPolicy: {tls: {${tls}}}}\n`;
const pod = (ports: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: db\n  annotations:\n    ${ports}\nspec: {ports: [{port: 80}]}\n`;

testRule(meshMtlsNotStrict, {
  valid: {
    'no ports that are left out':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: db}\nspec:\n  template:\n    metadata:\n      annotations:\n        traffic.sidecar.istio.io/excludeInboundPorts: ""\n    spec: {containers: [{name: a, image: a}]}\n',
    strict: peers('mtls: {mode: STRICT}'),
    'what stands above it': peers('mtls: {mode: UNSET}'),
    'mutual TLS of the mesh': destination('mode: ISTIO_MUTUAL'),
    'TLS to a server outside': destination('mode: SIMPLE'),
    'ports on which the server speaks first': pod('config.linkerd.io/skip-inbound-ports: "25,3306"'),
    'another API': peers('mtls: {mode: PERMISSIVE}').replace('security.istio.io', 'example.com'),
  },
  invalid: {
    'ports that the pods of a workload leave out': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: db}\nspec:\n  template:\n    metadata:\n      annotations:\n        ⟦config.linkerd.io/skip-inbound-ports: "8080"⟧\n    spec: {containers: [{name: a, image: a}]}\n',
      expect: [{ messageId: 'skipped', severity: 'low' }],
    },
    'the same in Istio': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: db}\nspec:\n  template:\n    metadata:\n      annotations:\n        ⟦traffic.sidecar.istio.io/excludeInboundPorts: "8080"⟧\n    spec: {containers: [{name: a, image: a}]}\n',
      expect: ['skipped'],
    },
    'a mesh whose sidecars do not begin with TLS': {
      text: 'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nmetadata: {name: a}\nspec: {meshConfig: {⟦enableAutoMtls: false⟧}}\n',
      expect: ['automatic'],
    },
    'plain text beside TLS': {
      text: peers('mtls: {⟦mode: PERMISSIVE⟧}'),
      expect: [
        {
          messageId: 'permissive',
          severity: 'medium',
          message: 'The mode "PERMISSIVE" takes connections without TLS beside those with it: whoever leaves it out is let in.',
        },
      ],
    },
    'one port': { text: peers('mtls: {mode: STRICT}, portLevelMtls: {8080: {⟦mode: DISABLE⟧}}'), expect: ['disabled'] },
    'a client': { text: destination('⟦mode: DISABLE⟧'), expect: ['client'] },
    'a server that is not verified': { text: destination('mode: SIMPLE, ⟦insecureSkipVerify: true⟧'), expect: ['unverified'] },
    'past the proxy': {
      text: pod('⟦config.linkerd.io/skip-inbound-ports: "8080"⟧'),
      expect: [{ messageId: 'skipped', severity: 'low' }],
    },
  },
});
