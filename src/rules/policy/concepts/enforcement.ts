import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../../artifacts/kubernetes/walk.ts';
import { appendItem, type Edits, replaceScalar, setKey } from '../../../artifacts/yaml/edit.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, lookup, mappingAt, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';
import { policyKindOf } from './admission-engines.ts';

/** A place where a policy says, or leaves out, that it holds nothing back. */
export interface WeakEnforcement {
  /** `some`: only in some namespaces; `off`: it is not asked at all; `unset`: nothing is written, and the engine then only reports. */
  readonly as: 'reports' | 'unset' | 'some' | 'off';
  /** `warns` when whoever applies the object is told. */
  readonly tells: boolean;
  readonly at: Range;
  /** As messages show it. */
  readonly setting: string;
  /** Set where the range is not the setting's own. */
  readonly identity?: string;
  readonly enforce: () => Edits;
}

type Found = readonly WeakEnforcement[];

/** A scalar that says what is done, in a word for it. */
const word = (node: YamlNode | undefined, setting: string, weak: RegExp, strong: string, as: WeakEnforcement['as']): Found => {
  if (node?.kind !== 'scalar' || !weak.test(node.value)) return [];
  return [
    {
      as,
      tells: /^warn$/iu.test(node.value),
      at: node.range,
      setting: `${setting}: ${node.value}`,
      enforce: () => replaceScalar(node, strong),
    },
  ];
};

const present = (node: YamlNode, ...path: readonly string[]): YamlNode | undefined => {
  const found = lookup(node, ...path);
  return found.state === 'present' && !isMissing(found) ? found.node : undefined;
};

const audit = /^audit$/iu;

/** Rules with `verifyImages` are left out: they are about signatures, of which `image/weak-signature-policy` speaks. */
const kyvernoPolicy = (object: KubernetesObject, spec: YamlMapping): Found => {
  const rules = itemsOf(lookup(spec, 'rules')).filter(rule => mappingAt(rule, 'validate') !== undefined);
  if (rules.length === 0) return [];
  const own = rules.flatMap(rule => word(present(rule, 'validate', 'failureAction'), 'failureAction', audit, 'Enforce', 'reports'));
  const rest = rules.filter(rule => lookup(rule, 'validate', 'failureAction').state === 'absent');
  const general = lookup(spec, 'validationFailureAction');
  const unset: Found =
    isMissing(general) && !object.partial
      ? [
          {
            as: 'unset',
            tells: false,
            at: objectNameRange(object),
            setting: 'validationFailureAction',
            identity: 'validationFailureAction',
            enforce: () => setKey(object.node, ['spec', 'validationFailureAction'], 'Enforce'),
          },
        ]
      : word(present(spec, 'validationFailureAction'), 'validationFailureAction', audit, 'Enforce', 'reports');
  const inSome = itemsOf(lookup(spec, 'validationFailureActionOverrides')).flatMap(one =>
    word(present(one, 'action'), 'action', audit, 'Enforce', 'some'),
  );
  const admission = lookup(spec, 'admission');
  const off: Found =
    booleanAt(admission) === false && admission.state === 'present'
      ? [
          {
            as: 'off',
            tells: false,
            at: admission.node.range,
            setting: 'admission: false',
            enforce: () => setKey(spec, ['admission'], true),
          },
        ]
      : [];
  return [...(rest.length > 0 ? unset : []), ...own, ...inSome, ...off];
};

/** `validationActions` without `Deny`. The API refuses `Deny` beside `Warn`. Source: ValidatingAdmissionPolicyBinding, `spec.validationActions`. */
const actions = (spec: YamlMapping): Found => {
  const list = sequenceAt(spec, 'validationActions');
  const items = itemsOf(list);
  const [first] = items;
  if (list === undefined || first === undefined || hasUnseen(list)) return [];
  const names = items.map(item => stringAt(item) ?? 'Deny');
  if (names.includes('Deny')) return [];
  const warn = items[names.indexOf('Warn')];
  const enforce = (): Edits => (warn?.kind === 'scalar' ? replaceScalar(warn, 'Deny') : appendItem(list, 'Deny'));
  return [{ as: 'reports', tells: names.includes('Warn'), at: list.range, setting: `validationActions: ${names.join(', ')}`, enforce }];
};

const evaluationOff = (spec: YamlMapping): Found => {
  const enabled = lookup(spec, 'evaluation', 'admission', 'enabled');
  if (enabled.state !== 'present' || booleanAt(enabled) !== false) return [];
  const enforce = (): Edits => setKey(spec, ['evaluation', 'admission', 'enabled'], true);
  return [{ as: 'off', tells: false, at: enabled.node.range, setting: 'admission.enabled: false', enforce }];
};

/** Source: Gatekeeper, "Handling Constraint Violations". */
const constraint = (spec: YamlMapping): Found => {
  const action = present(spec, 'enforcementAction');
  const scoped = itemsOf(lookup(spec, 'scopedEnforcementActions'));
  const names = scoped.map(one => stringAt(one, 'action') ?? 'deny');
  const isScoped = action?.kind === 'scalar' && action.value === 'scoped';
  if (!isScoped) return word(action, 'enforcementAction', /^(?:dryrun|warn)$/u, 'deny', 'reports');
  if (scoped.length === 0 || names.includes('deny') || hasUnseen(lookup(spec, 'scopedEnforcementActions'))) return [];
  return scoped.slice(0, 1).flatMap(one => word(present(one, 'action'), 'action', /^(?:dryrun|warn)$/u, 'deny', 'reports'));
};

/** Where a policy only tells of what it does not allow; none for objects that are no policies, and for policies about signatures of images. */
export const weakEnforcement = (object: KubernetesObject): Found => {
  const spec = mappingAt(object.get('spec'));
  if (spec === undefined) return [];
  switch (policyKindOf(object)) {
    case 'kyverno-policy':
      return kyvernoPolicy(object, spec);
    case 'kyverno-validating-policy':
      return [...actions(spec), ...evaluationOff(spec)];
    case 'admission-binding':
      return actions(spec);
    case 'gatekeeper-constraint':
      return constraint(spec);
    default:
      return [];
  }
};
