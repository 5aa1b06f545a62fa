import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import type { Container, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { imageProduct } from '../concepts/images/image-roles.ts';
import { manifestReads, nameFields } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { adminInterface, adminInterfaceNamed, openTraefik } from './concepts/admin-interfaces.ts';
import { dataStoreBehind } from './concepts/data-stores.ts';
import { exposures } from './concepts/exposures.ts';
import { routedObjects } from './concepts/routes.ts';

/** Images of what stands in front of others. */
const inFront = /(?:proxy|nginx|httpd|caddy|traefik|envoy|gateway)[^/]*$/;

/**
 * The program with an interface for administrators that one of the containers runs; undefined for none. By the name of the workload only where no image
 * says what it is: a proxy in front of it may have the same.
 */
const interfaceIn = (workload: KubernetesObject, containers: readonly Container[]): string | undefined => {
  let isKnown = false;
  for (const container of containers) {
    const image = parseImageReference(stringAt(container.get('image')) ?? '');
    const name = image && (adminInterface(image.repository) ?? productName(image));
    if (name !== undefined) return name;
    isKnown ||= image === undefined || imageProduct(image) !== undefined || inFront.test(image.repository);
  }
  return isKnown ? undefined : adminInterfaceNamed(workload.name ?? '');
};

const roles = new Set(['control', 'admin', 'notebook']);

const productName = (image: { readonly repository: string }): string | undefined => {
  const product = imageProduct(image);
  return product && roles.has(product.role) ? product.name : undefined;
};

/** Programs that ask for a password in every installation. */
const withLogin = new Set(['Grafana', 'Portainer', 'Argo CD', 'Kibana', 'Vault', 'pgAdmin']);

function* exposedInterfaces(objects: readonly KubernetesObject[]): Iterable<Report<'open' | 'data' | 'internal' | 'login'>> {
  for (const exposure of exposures(objects)) {
    const { entry, at, workload, containers, guarded, internal } = exposure;
    const administered = guarded ? undefined : interfaceIn(workload, containers);
    const program = guarded ? undefined : (administered ?? dataStoreBehind(exposure));
    if (program === undefined) continue;
    const open = administered === undefined ? 'data' : withLogin.has(program) ? 'login' : 'open';
    const messageId = internal ? 'internal' : open;
    const severity: Severity = messageId === 'open' || messageId === 'data' ? 'high' : 'low';
    yield {
      messageId,
      severity,
      path: entry.file.path,
      at,
      subject: entry.subject,
      identity: workload.subject,
      data: { program, workload: workload.subject, entry: entry.subject },
      facts: { value: program, degree: severityDegree(severity) },
      supersedes: ['network/load-balancer-unrestricted'],
      supersedesHere: true,
    };
  }
}

function* openDashboards(objects: readonly KubernetesObject[]): Iterable<Report<'dashboard'>> {
  for (const { object, node } of objects.flatMap(openTraefik))
    yield {
      messageId: 'dashboard',
      severity: 'medium',
      path: object.file.path,
      at: node.range,
      subject: object.subject,
      identity: 'api@internal',
      data: { entry: object.subject },
      facts: { value: 'Traefik', degree: severityDegree('medium') },
    };
}

const objectsWith = (type: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: jobs}
  spec: {type: ${type}, selector: {app: jobs}, ports: [{port: 8265}]}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: jobs, labels: {app: jobs}}
  spec: {containers: [{name: app, image: "rayproject/ray:2.40.0"}]}
`;

export const sensitiveInterfaceExposed = defineRule({
  meta: {
    id: 'network/sensitive-interface-exposed',
    kind: 'repository',
    // Why not the images: nearly every change is about one, and none would be judged without reading its whole unit.
    reads: manifestReads({
      ...routedObjects,
      '*': { fields: nameFields, podLabels: true },
    }),
    severity: 'high',
    confidence: 'medium',
    title: 'Interface for administrators or store of data is reached from outside',
    rationale:
      'Whoever reaches such an interface runs jobs, reads data or changes configuration, most of them without a password: they are scanned for all day, and clusters have been taken over by them for mining. Databases and caches are made for a network of friends: what asks for a password lets everybody try passwords, mostly without TLS.',
    remediation:
      'Leave the Service at `ClusterIP` and use `kubectl port-forward`, or put something in front that asks who it is: `auth-url` with oauth2-proxy, basic authentication, client certificates.',
    messages: {
      open: '"{entry}" opens {program} ("{workload}") to the outside, and nothing in front of it asks who it is.',
      data: '"{entry}" opens {program} ("{workload}") to the outside, whose port is made for the network inside.',
      internal: '"{entry}" opens {program} ("{workload}"); it is low because the address is in a private network.',
      dashboard:
        '"{entry}" opens the dashboard and the API of Traefik, with all routes in it, and no middleware asks who it is; it is medium because it changes nothing.',
      login: '"{entry}" opens {program} ("{workload}") to the outside; it is low because the program has a login of its own.',
    },
    fix: 'none',
    examples: { bad: objectsWith('LoadBalancer'), good: objectsWith('ClusterIP') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1133'] },
    references: [
      'https://www.microsoft.com/en-us/security/blog/2020/06/10/misconfigured-kubeflow-workloads-are-a-security-risk/',
      'https://cwe.mitre.org/data/definitions/668.html',
    ],
  },
  visit: {
    *unit({ objects }) {
      yield* exposedInterfaces(objects);
      yield* openDashboards(objects);
    },
  },
});
