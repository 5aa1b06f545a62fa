import { authorizerFunctions } from './functions/authorizer.ts';
import { conversions } from './functions/conversions.ts';
import { formatFunctions } from './functions/formats.ts';
import { kyvernoFunctions, verifyingFunctions } from './functions/kyverno.ts';
import { listFunctions } from './functions/lists.ts';
import { networkFunctions } from './functions/network.ts';
import { operators } from './functions/operators.ts';
import { optionalFunctions } from './functions/optionals.ts';
import type { Overload } from './functions/overload.ts';
import { patchFunctions } from './functions/patches.ts';
import { quantityFunctions } from './functions/quantities.ts';
import { regexFunctions } from './functions/regexes.ts';
import { semverFunctions } from './functions/semvers.ts';
import { stringFunctions } from './functions/strings.ts';
import { timeFunctions } from './functions/time.ts';
import { urlFunctions } from './functions/urls.ts';
import type { MacroSet } from './macros.ts';
import {
  boolType,
  bytesType,
  type CelType,
  doubleType,
  durationType,
  dynType,
  intType,
  listType,
  mapType,
  nullType,
  opaqueType,
  stringType,
  structType,
  timestampType,
  typeType,
  uintType,
} from './types.ts';

/** What expressions may use in a version of Kubernetes. */
export interface CelEnvironment {
  readonly macros: MacroSet;
  readonly functions: ReadonlyMap<string, readonly Overload[]>;
  /** `orValue` may follow what is no optional. */
  readonly orValueOfAnything: boolean;
  /** There are `Object`, its parts and `JSONPatch`, of which a MutatingAdmissionPolicy makes its changes. */
  readonly makesPatches: boolean;
  /** Texts of times, durations, patterns and formats are looked at when an expression is compiled. */
  readonly checksLiterals: boolean;
}

const all: readonly Overload[] = [
  ...operators,
  ...conversions,
  ...timeFunctions,
  ...stringFunctions,
  ...listFunctions,
  ...optionalFunctions,
  ...regexFunctions,
  ...urlFunctions,
  ...networkFunctions,
  ...quantityFunctions,
  ...semverFunctions,
  ...formatFunctions,
  ...authorizerFunctions,
];

/** The newest minor version that the libraries are known of. */
export const newestMinor = 37;

/**
 * Whose expressions they are: those of Kubernetes, or of Kyverno's `policies.kyverno.io`, which has more; `kyverno-images`: of its policies about images,
 * which also verify signatures.
 */
export type CelDialect = 'kubernetes' | 'kyverno' | 'kyverno-images';

const made = new Map<string, CelEnvironment>();

/** The environment of Kubernetes 1.`minor`, `makesPatches` for what changes objects. That of Kyverno is its own, whichever version the cluster has. */
export const celEnvironment = (minor: number, dialect: CelDialect = 'kubernetes', makesPatches = false): CelEnvironment => {
  const isKyverno = dialect !== 'kubernetes';
  const own = isKyverno ? newestMinor : minor;
  const key = `${dialect} ${own} ${makesPatches}`;
  const known = made.get(key);
  if (known) return known;
  const functions = all.filter(({ since, until }) => since <= own && own < until);
  const environment: CelEnvironment = {
    macros: { optionals: own >= 28, twoVariables: own >= 32, sortBy: own >= 34, bindings: isKyverno },
    functions: Map.groupBy(
      isKyverno
        ? [
            ...functions.filter(({ fn }) => fn !== 'orValue'),
            ...kyvernoFunctions,
            ...(dialect === 'kyverno-images' ? verifyingFunctions : []),
          ]
        : [...functions, ...(makesPatches ? patchFunctions : [])],
      ({ fn }) => fn,
    ),
    orValueOfAnything: isKyverno,
    makesPatches,
    checksLiterals: own >= 29,
  };
  made.set(key, environment);
  return environment;
};

/** Types that have a name of their own in expressions: `type(x) == string`. */
export const typeNames: ReadonlyMap<string, CelType> = new Map<string, CelType>([
  ['bool', boolType],
  ['bytes', bytesType],
  ['double', doubleType],
  ['dyn', dynType],
  ['int', intType],
  ['list', listType(dynType)],
  ['map', mapType(dynType, dynType)],
  ['null_type', nullType],
  ['string', stringType],
  ['type', typeType()],
  ['uint', uintType],
  ['optional_type', opaqueType('optional_type', dynType)],
  ['google.protobuf.Timestamp', timestampType],
  ['google.protobuf.Duration', durationType],
  ['net.IP', structType('net.IP')],
  ['net.CIDR', structType('net.CIDR')],
]);

/** The fields of types that have declared ones. */
export type FieldTable = ReadonlyMap<string, ReadonlyMap<string, CelType>>;

const fields = (own: Readonly<Record<string, CelType>>): ReadonlyMap<string, CelType> => new Map(Object.entries(own));
const kindOf = (last: string) => fields({ group: stringType, version: stringType, [last]: stringType });
const texts = mapType(stringType, stringType);

/** `request` and `namespaceObject`, as admission declares them. */
export const admissionFields: FieldTable = new Map([
  ['kubernetes.GroupVersionKind', kindOf('kind')],
  ['kubernetes.GroupVersionResource', kindOf('resource')],
  [
    'kubernetes.UserInfo',
    fields({ username: stringType, uid: stringType, groups: listType(stringType), extra: mapType(stringType, listType(stringType)) }),
  ],
  [
    'kubernetes.AdmissionRequest',
    fields({
      kind: structType('kubernetes.GroupVersionKind'),
      resource: structType('kubernetes.GroupVersionResource'),
      subResource: stringType,
      requestKind: structType('kubernetes.GroupVersionKind'),
      requestResource: structType('kubernetes.GroupVersionResource'),
      requestSubResource: stringType,
      name: stringType,
      namespace: stringType,
      operation: stringType,
      userInfo: structType('kubernetes.UserInfo'),
      dryRun: boolType,
      options: dynType,
    }),
  ],
  ['kyverno.Exceptions', fields({ allowedImages: listType(stringType), allowedValues: listType(stringType) })],
  ['kubernetes.NamespaceSpec', fields({ finalizers: listType(stringType) })],
  [
    'kubernetes.NamespaceCondition',
    fields({ status: stringType, type: stringType, lastTransitionTime: timestampType, message: stringType, reason: stringType }),
  ],
  ['kubernetes.NamespaceStatus', fields({ conditions: listType(structType('kubernetes.NamespaceCondition')), phase: stringType })],
  [
    'kubernetes.NamespaceMetadata',
    fields({
      name: stringType,
      generateName: stringType,
      namespace: stringType,
      labels: texts,
      annotations: texts,
      UID: stringType,
      creationTimestamp: timestampType,
      deletionGracePeriodSeconds: intType,
      deletionTimestamp: timestampType,
      generation: intType,
      resourceVersion: stringType,
      finalizers: listType(stringType),
    }),
  ],
  [
    'kubernetes.Namespace',
    fields({
      metadata: structType('kubernetes.NamespaceMetadata'),
      spec: structType('kubernetes.NamespaceSpec'),
      status: structType('kubernetes.NamespaceStatus'),
    }),
  ],
]);
