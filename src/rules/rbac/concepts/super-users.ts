import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../../artifacts/yaml/model.ts';
import { base64Text } from '../../concepts/credentials/base64-text.ts';

/** The group that is above all roles. Source: Kubernetes documentation, "Default roles and role bindings". */
export const superUsers = 'system:masters';

/** A request for a certificate is a PEM text of a few kilobytes. */
const maxRequestLength = 65_536;

/** The request of a CertificateSigningRequest when it asks for a certificate of the group: its subject has the name as plain text. */
export const requestForSuperUsers = (object: KubernetesObject): YamlScalar | undefined => {
  const found = lookup(object.node, 'spec', 'request');
  const request = stringAt(found);
  if (request === undefined || request.length > maxRequestLength || found.state !== 'present' || found.node.kind !== 'scalar')
    return undefined;
  const body = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\s]*)-----END/.exec(base64Text(request) ?? '')?.[1];
  return body !== undefined && base64Text(body)?.includes(superUsers) ? found.node : undefined;
};
