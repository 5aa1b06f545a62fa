import { CelUnknown } from '../failure.ts';
import { Opaque } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

/** `authorizer` itself, which is there, though nothing is known of it. */
export class AuthorizerValue extends Opaque {
  readonly typeName = 'kubernetes.authorization.Authorizer';

  equals(other: Opaque): boolean {
    return other instanceof AuthorizerValue;
  }
}

/** Who may do what is known to the cluster alone, so that nothing of this has an answer. */
const ofTheCluster: Call = () => {
  throw new CelUnknown('Only the cluster knows what its authorizer allows.');
};

const own = (id: string, signature: string, since = 27): Overload => overload(id, signature, ofTheCluster, since);

const [authorizer, path, group, resource, decision] = ['Authorizer', 'PathCheck', 'GroupCheck', 'ResourceCheck', 'Decision'].map(
  name => `kubernetes.authorization.${name}`,
);

export const authorizerFunctions: readonly Overload[] = [
  own('authorizer_path', `${authorizer}.path(string) -> ${path}`),
  own('authorizer_group', `${authorizer}.group(string) -> ${group}`),
  own('authorizer_serviceaccount', `${authorizer}.serviceAccount(string, string) -> ${authorizer}`),
  own('groupcheck_resource', `${group}.resource(string) -> ${resource}`),
  own('resourcecheck_subresource', `${resource}.subresource(string) -> ${resource}`),
  own('resourcecheck_namespace', `${resource}.namespace(string) -> ${resource}`),
  own('resourcecheck_name', `${resource}.name(string) -> ${resource}`),
  own('pathcheck_check', `${path}.check(string) -> ${decision}`),
  own('resourcecheck_check', `${resource}.check(string) -> ${decision}`),
  own('decision_errored', `${decision}.errored() -> bool`),
  own('decision_error', `${decision}.error() -> string`),
  own('decision_allowed', `${decision}.allowed() -> bool`),
  own('decision_reason', `${decision}.reason() -> string`),
  own('authorizer_fieldselector', `${resource}.fieldSelector(string) -> ${resource}`, 31),
  own('authorizer_labelselector', `${resource}.labelSelector(string) -> ${resource}`, 31),
];
