"use strict";
exports.id = 4599;
exports.ids = [4599];
exports.modules = {

/***/ 88944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   hf: () => (/* binding */ pathsAtBase),
/* harmony export */   oi: () => (/* binding */ isNewPath)
/* harmony export */ });
/** Where a changed file's base text stands. A copy has none of its own: the file that it was copied from is still there. */
const basePath = ({ path, previousPath, status }) => (status === 'renamed' ? (previousPath ?? path) : path);
/** All paths of the base, from those of the head: a list of both would cost a request more. */
const pathsAtBase = (head, { files }) => {
    const paths = new Set(head);
    for (const file of files) {
        if (file.status !== 'modified')
            paths.delete(file.path);
        if (file.status === 'removed' || file.status === 'renamed')
            paths.add(basePath(file));
    }
    return [...paths];
};
/** True for a file that the change puts where it was not: written, moved or copied. */
const isNewPath = ({ status }) => status === 'added' || status === 'renamed' || status === 'copied';


/***/ }),

/***/ 19895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policy: () => (/* binding */ policy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/org-rules/as-rules.js
var as_rules = __webpack_require__(58108);
// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 6 modules
var environment = __webpack_require__(28654);
// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
// EXTERNAL MODULE: ./build/org-rules/cel/parser.js + 2 modules
var parser = __webpack_require__(47014);
// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var problem = __webpack_require__(60968);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var org_rules_fields = __webpack_require__(25739);
// EXTERNAL MODULE: ./build/org-rules/kyverno/validating-policies.js
var validating_policies = __webpack_require__(75327);
// EXTERNAL MODULE: ./build/org-rules/load-org-rules.js + 9 modules
var load_org_rules = __webpack_require__(61996);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var parse = __webpack_require__(69777);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(65333);
;// CONCATENATED MODULE: ./build/org-rules/testing/policy-test.js




/** Tests are the author's own: they may take what a whole review may. */
const freeBudget = () => {
    let asked = 0;
    return {
        isSpent: () => {
            asked += 1;
            return asked > 20_000;
        },
    };
};
/** The documents of a text. Those that can't be read as objects are left out. */
const documentsOf = (path, text) => (0,parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)(path, text)).objects.flatMap(object => {
    const fields = (0,object_value/* fieldsOf */.P)(object.node);
    return (0,org_rules_fields/* isFields */.Ce)(fields) ? [{ fields, object }] : [];
});

// EXTERNAL MODULE: ./build/org-rules/vap/read-policies.js + 1 modules
var read_policies = __webpack_require__(76587);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76214);
// EXTERNAL MODULE: ./build/org-rules/cel/compile.js + 8 modules
var compile = __webpack_require__(69864);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var types = __webpack_require__(90478);
// EXTERNAL MODULE: ./build/org-rules/gatekeeper/template.js
var gatekeeper_template = __webpack_require__(16084);
// EXTERNAL MODULE: ./build/org-rules/kyverno/glob.js
var glob = __webpack_require__(31419);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/org-rules/checking/remark.js


/** Where a remark stands: for a field that is not known its name, else what stands there. */
const rangeOf = ({ object }, path, code) => {
    const found = code === 'unknown-field' ? (0,lookup/* lookup */.$I)(object.node, ...path) : undefined;
    return found?.state === 'present' && found.entry ? found.entry.key.range : (0,object_value/* placeOf */.$)(object.node, path);
};
/** A remark on a place of a document. `message` has no final period. */
const remark = (document, path, level, code, message, remedy) => {
    const { subject, file } = document.object;
    return { path: file.path, range: rangeOf(document, path, code), level, code, message: `${subject}: ${message}.`, remedy };
};

;// CONCATENATED MODULE: ./build/org-rules/checking/dead-rules.js









const nameOf = (fields) => (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? '';
const isKyverno = ({ fields }, ...kinds) => ((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '').startsWith('kyverno.io/') && kinds.includes((0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '');
/** `Did you mean "x"?`, or another remedy. */
const meant = (name, known, otherwise) => {
    const close = (0,closest_name/* closestName */.N)(name, known);
    return close === undefined ? otherwise : `Did you mean "${close}"?`;
};
/** What names a document that is not there, and what nothing names. */
function* unconnected(documents) {
    const policies = documents.filter(({ fields }) => (0,read_policies/* isPolicy */.pn)(fields));
    const names = policies.map(({ fields }) => nameOf(fields));
    const bindings = documents.filter(({ fields }) => (0,read_policies/* isBinding */.OT)(fields));
    const bound = new Set(bindings.map(({ fields }) => (0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'policyName') ?? ''));
    for (const binding of bindings) {
        const name = (0,org_rules_fields/* textAt */.$6)(binding.fields, 'spec', 'policyName') ?? '';
        if (name !== '' && !names.includes(name))
            yield remark(binding, ['spec', 'policyName'], 'warning', 'dead', `the policy "${name}" is not there, so that it does nothing`, meant(name, names, 'Name a policy of the folder, or remove the binding.'));
    }
    for (const policy of policies)
        if (!bound.has(nameOf(policy.fields)))
            yield remark(policy, ['metadata', 'name'], 'warning', 'dead', 'no binding names it, so that it does nothing, as in a cluster', 'Add a ValidatingAdmissionPolicyBinding, or remove the policy.');
    yield* unconnectedOfGatekeeper(documents);
    yield* unconnectedExceptions(documents);
}
function* unconnectedOfGatekeeper(documents) {
    const templates = documents.filter(({ fields }) => (0,gatekeeper_template/* isTemplate */.Fl)(fields));
    const kinds = templates.map(({ fields }) => (0,gatekeeper_template/* kindOfConstraints */.kg)(fields));
    const constraints = documents.filter(({ fields }) => (0,gatekeeper_template/* isConstraint */.WD)(fields));
    const used = new Set(constraints.map(({ fields }) => (0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''));
    for (const constraint of constraints) {
        const kind = (0,org_rules_fields/* textAt */.$6)(constraint.fields, 'kind') ?? '';
        const template = templates[kinds.indexOf(kind)];
        if (template === undefined)
            yield remark(constraint, ['kind'], 'error', 'dead', `there is no template for the kind "${kind}"`, meant(kind, kinds, 'Add its ConstraintTemplate to the folder.'));
        else
            yield* unknownParameters(constraint, template.fields);
    }
    for (const [index, template] of templates.entries())
        if (!used.has(kinds[index] ?? ''))
            yield remark(template, ['metadata', 'name'], 'warning', 'dead', 'no constraint is of its kind, so that it does nothing', `Add a constraint of the kind "${kinds[index] ?? ''}", or remove the template.`);
}
function* unknownParameters(constraint, template) {
    const schema = (0,org_rules_fields/* valueAt */.fK)(template, 'spec', 'crd', 'spec', 'validation', 'openAPIV3Schema');
    const known = (0,org_rules_fields/* fieldsAt */.$5)(schema, 'properties');
    if (!(0,org_rules_fields/* isFields */.Ce)(schema) || Object.keys(known).length === 0 || (0,org_rules_fields/* valueAt */.fK)(schema, 'x-kubernetes-preserve-unknown-fields') === true)
        return;
    const names = Object.keys(known);
    for (const name of Object.keys((0,org_rules_fields/* fieldsAt */.$5)(constraint.fields, 'spec', 'parameters')))
        if (!names.includes(name))
            yield remark(constraint, ['spec', 'parameters', name], 'error', 'unknown-field', `its template has no parameter "${name}"`, meant(name, names, `It has ${names.join(', ')}.`));
}
function* unconnectedExceptions(documents) {
    const clusterPolicies = documents.filter(document => isKyverno(document, 'ClusterPolicy', 'Policy'));
    for (const exception of documents.filter(document => isKyverno(document, 'PolicyException')))
        for (const index of (0,org_rules_fields/* itemsAt */.Ct)(exception.fields, 'spec', 'exceptions').keys())
            yield* unmetException(exception, index, clusterPolicies);
    const celPolicies = documents.filter(({ fields }) => (0,validating_policies/* isValidatingPolicy */.Ii)(fields)).map(({ fields }) => nameOf(fields));
    for (const exception of documents.filter(({ fields }) => (0,validating_policies/* isCelException */.eC)(fields)))
        for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(exception.fields, 'spec', 'policyRefs').entries()) {
            const name = (0,org_rules_fields/* textAt */.$6)(one, 'name') ?? '';
            if (!((0,org_rules_fields/* textAt */.$6)(one, 'kind') ?? '').endsWith('ValidatingPolicy') || celPolicies.includes(name))
                continue;
            yield letsNothingOff(exception, ['spec', 'policyRefs', index], name, celPolicies);
        }
}
const letsNothingOff = (exception, path, name, known) => remark(exception, path, 'warning', 'dead', `the policy "${name}" is not there, so that it lets nothing off`, meant(name, known, 'Name a policy of the folder, or remove it.'));
function* unmetException(exception, index, policies) {
    const one = (0,org_rules_fields/* itemsAt */.Ct)(exception.fields, 'spec', 'exceptions')[index];
    const name = (0,org_rules_fields/* textAt */.$6)(one, 'policyName') ?? '';
    const at = ['spec', 'exceptions', index];
    const policy = policies.find(({ fields }) => nameOf(fields) === name);
    if (policy === undefined) {
        const known = policies.map(({ fields }) => nameOf(fields));
        yield letsNothingOff(exception, [...at, 'policyName'], name, known);
        return;
    }
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(policy.fields, 'spec', 'rules').map(rule => (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? '');
    const all = rules.flatMap(rule => [rule, `autogen-${rule}`, `autogen-cronjob-${rule}`]);
    for (const [place, pattern] of (0,org_rules_fields/* textsAt */.i1)(one, 'ruleNames').entries())
        if (!all.some(rule => (0,glob/* matchesGlob */.k)(pattern, rule)))
            yield remark(exception, [...at, 'ruleNames', place], 'warning', 'dead', `the policy "${name}" has no rule "${pattern}"`, meant(pattern, rules, `It has ${rules.join(', ')}.`));
}
/**
 * What an expression says of every object; undefined where that depends on one. Nothing is bound, so that what reads anything has no value, which
 * `||` and `&&` absorb as they do in a cluster.
 */
const constantOf = (source, minor, dialect) => {
    const { program } = (0,compile/* compileCel */.S)(source, { minor, dialect, hasParams: true, hasAuthorizer: dialect === 'kubernetes', variables: new Map() }, types/* boolType */.rf);
    if (program === undefined)
        return undefined;
    const evaluation = program.evaluate({ values: new Map() }, { cost: 10_000, isOutOfTime: () => false });
    return evaluation.exceeded === undefined && typeof evaluation.outcome === 'boolean' ? evaluation.outcome : undefined;
};
/** What it means that an expression says the same of every object, and what is to be done: by the list that it stands in, and by what it says. */
const constantWords = {
    validations: {
        true: ['the expression is true of every object, so that it refuses nothing', 'Write what is to hold, or remove the validation.'],
        false: ['the expression is false of every object, so that it refuses all that it is about', 'Write what is to hold.'],
    },
    matchConditions: {
        true: ['the condition is true of every object, so that it leaves none out', 'Remove it.'],
        false: ['the condition is false of every object, so that the policy is about none', 'Write which objects are meant.'],
    },
};
/** Validations and conditions in CEL that say the same of every object. */
function* constantExpressions(document, minor) {
    const { fields } = document;
    const dialect = (0,validating_policies/* isValidatingPolicy */.Ii)(fields) ? 'kyverno' : 'kubernetes';
    for (const list of ['validations', 'matchConditions'])
        for (const [index, item] of (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', list).entries()) {
            const constant = constantOf((0,org_rules_fields/* textAt */.$6)(item, 'expression') ?? '', minor, dialect);
            if (constant === undefined)
                continue;
            const [message, remedy] = constantWords[list][`${constant}`];
            yield remark(document, ['spec', list, index, 'expression'], 'warning', 'dead', message, remedy);
        }
}

;// CONCATENATED MODULE: ./build/org-rules/checking/document-shapes.js

const labels = { matchLabels: 'any', matchExpressions: [{ key: 'text', operator: 'text', values: ['text'] }] };
const resourceRules = [
    { apiGroups: ['text'], apiVersions: ['text'], operations: ['text'], resources: ['text'], resourceNames: ['text'], scope: 'text' },
];
const constraints = {
    resourceRules,
    excludeResourceRules: resourceRules,
    namespaceSelector: labels,
    objectSelector: labels,
    matchPolicy: 'text',
};
const conditions = [{ name: 'text', expression: 'text' }];
const celSpec = {
    matchConstraints: constraints,
    matchConditions: conditions,
    variables: conditions,
    validations: [{ expression: 'text', message: 'text', messageExpression: 'text', reason: 'text' }],
    auditAnnotations: [{ key: 'text', valueExpression: 'text' }],
    failurePolicy: 'text',
};
const document_shapes_document = (spec) => ({ apiVersion: 'text', kind: 'text', metadata: 'any', spec, status: 'any' });
const admissionPolicy = document_shapes_document({ ...celSpec, paramKind: { apiVersion: 'text', kind: 'text' } });
const admissionBinding = document_shapes_document({
    policyName: 'text',
    paramRef: { name: 'text', namespace: 'text', selector: labels, parameterNotFoundAction: 'text' },
    matchResources: constraints,
    validationActions: ['text'],
});
const validatingPolicy = document_shapes_document({
    ...celSpec,
    validationActions: ['text'],
    evaluation: { mode: 'text', admission: { enabled: 'boolean' }, background: { enabled: 'boolean' } },
    autogen: { podControllers: { controllers: ['text'] }, validatingAdmissionPolicy: { enabled: 'boolean' } },
    webhookConfiguration: 'any',
});
const celException = document_shapes_document({
    policyRefs: [{ name: 'text', kind: 'text' }],
    matchConditions: conditions,
    images: ['text'],
    allowedValues: ['text'],
    reportResult: 'text',
});
const description = {
    kinds: ['text'],
    name: 'text',
    names: ['text'],
    namespaces: ['text'],
    annotations: 'any',
    selector: labels,
    namespaceSelector: labels,
    operations: ['text'],
};
const filter = { resources: description, subjects: 'any', roles: ['text'], clusterRoles: ['text'] };
const block = { any: [filter], all: [filter], resources: description, subjects: 'any', roles: ['text'], clusterRoles: ['text'] };
const rule = {
    name: 'text',
    context: 'any',
    match: block,
    exclude: block,
    preconditions: 'any',
    celPreconditions: conditions,
    validate: {
        message: 'text',
        failureAction: 'text',
        failureActionOverrides: 'any',
        allowExistingViolations: 'boolean',
        pattern: 'any',
        anyPattern: 'any',
        deny: { conditions: 'any' },
        foreach: [
            {
                list: 'text',
                elementScope: 'boolean',
                context: 'any',
                preconditions: 'any',
                pattern: 'any',
                anyPattern: 'any',
                deny: { conditions: 'any' },
                foreach: 'any',
            },
        ],
        podSecurity: {
            level: 'text',
            version: 'text',
            exclude: [{ controlName: 'text', images: ['text'], restrictedField: 'text', values: ['text'] }],
        },
        cel: {
            expressions: [{ expression: 'text', message: 'text', messageExpression: 'text', reason: 'text' }],
            variables: conditions,
            auditAnnotations: [{ key: 'text', valueExpression: 'text' }],
            paramKind: 'any',
            paramRef: 'any',
            generate: 'boolean',
        },
        manifests: 'any',
        assert: 'any',
    },
    mutate: 'any',
    generate: 'any',
    verifyImages: 'any',
    imageExtractors: 'any',
    skipBackgroundRequests: 'boolean',
    reportProperties: 'any',
};
const clusterPolicy = document_shapes_document({
    rules: [rule],
    validationFailureAction: 'text',
    validationFailureActionOverrides: 'any',
    failurePolicy: 'text',
    admission: 'boolean',
    background: 'boolean',
    emitWarning: 'boolean',
    schemaValidation: 'boolean',
    applyRules: 'text',
    webhookTimeoutSeconds: 'number',
    webhookConfiguration: 'any',
    generateExisting: 'boolean',
    mutateExistingOnPolicyUpdate: 'boolean',
    generateExistingOnPolicyUpdate: 'boolean',
    useServerSideApply: 'boolean',
});
const exception = document_shapes_document({
    background: 'boolean',
    conditions: 'any',
    exceptions: [{ policyName: 'text', ruleNames: ['text'] }],
    match: block,
    podSecurity: 'any',
});
const template = document_shapes_document({
    crd: { spec: { names: { kind: 'text', shortNames: ['text'] }, validation: { legacySchema: 'boolean', openAPIV3Schema: 'any' } } },
    targets: [{ target: 'text', rego: 'text', libs: ['text'], code: [{ engine: 'text', source: 'any' }], operations: ['text'] }],
});
const constraint = document_shapes_document({
    enforcementAction: 'text',
    scopedEnforcementActions: 'any',
    match: {
        source: 'text',
        kinds: [{ apiGroups: ['text'], kinds: ['text'] }],
        scope: 'text',
        namespaces: ['text'],
        excludedNamespaces: ['text'],
        labelSelector: labels,
        namespaceSelector: labels,
        name: 'text',
    },
    parameters: 'any',
});
/**
 * The fields of the kinds of policies, as their schemas have them in Kubernetes 1.37, Kyverno 1.19 and Gatekeeper 3.23. What no rule of ours goes by
 * is `any`.
 */
const shapes = new Map([
    ['admissionregistration.k8s.io ValidatingAdmissionPolicy', admissionPolicy],
    ['admissionregistration.k8s.io ValidatingAdmissionPolicyBinding', admissionBinding],
    ['policies.kyverno.io ValidatingPolicy', validatingPolicy],
    ['policies.kyverno.io NamespacedValidatingPolicy', validatingPolicy],
    ['policies.kyverno.io PolicyException', celException],
    ['kyverno.io ClusterPolicy', clusterPolicy],
    ['kyverno.io Policy', clusterPolicy],
    ['kyverno.io PolicyException', exception],
    ['templates.gatekeeper.sh ConstraintTemplate', template],
]);
/** The shape of a document of policies; undefined for any other, such as parameters. */
const shapeOf = (fields) => {
    const group = (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '');
    return group === 'constraints.gatekeeper.sh' ? constraint : shapes.get(`${group} ${(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''}`);
};

// EXTERNAL MODULE: ./build/facts/kubernetes-kinds.js + 1 modules
var kubernetes_kinds = __webpack_require__(17147);
// EXTERNAL MODULE: ./build/org-rules/vap/names.js
var names = __webpack_require__(68740);
;// CONCATENATED MODULE: ./build/org-rules/checking/matched-kinds.js





/** `1.22` as its minor number. */
const minorOf = (version) => Number(version.slice(version.indexOf('.') + 1));
/** Groups of Kubernetes itself, with the resources and versions of each. */
const builtIn = () => {
    const groups = new Map();
    for (const { apiVersion, kind } of (0,kubernetes_kinds/* builtInKinds */.F$)()) {
        const group = groups.get((0,org_rules_fields/* groupOf */.F8)(apiVersion)) ?? { resources: new Set(), versions: new Set() };
        group.resources.add((0,names/* resourceOf */.K)(kind));
        group.versions.add((0,org_rules_fields/* versionOf */.E4)(apiVersion));
        groups.set((0,org_rules_fields/* groupOf */.F8)(apiVersion), group);
    }
    return groups;
};
/** Rules about resources that there are none of, and about versions that a cluster of this version no longer has. */
function* unmatched(document, minor) {
    const groups = builtIn();
    for (const [index, rule] of (0,org_rules_fields/* itemsAt */.Ct)(document.fields, 'spec', 'matchConstraints', 'resourceRules').entries()) {
        const at = ['spec', 'matchConstraints', 'resourceRules', index];
        const named = (0,org_rules_fields/* textsAt */.i1)(rule, 'apiGroups').map(group => groups.get(group));
        // Of groups that Kubernetes does not bring along nothing is known.
        if (named.length === 0 || named.includes(undefined))
            continue;
        const resources = new Set(named.flatMap(group => [...(group?.resources ?? [])]));
        for (const [place, text] of (0,org_rules_fields/* textsAt */.i1)(rule, 'resources').entries()) {
            const resource = text.split('/', 1)[0] ?? '';
            if (resource === '*' || resource === '' || resources.has(resource))
                continue;
            const message = `there is no resource "${resource}" in the groups of the rule, so that it matches nothing`;
            yield remark(document, [...at, 'resources', place], 'warning', 'dead', message, meantResource(resource, resources, groups));
        }
        yield* removedVersions(document, rule, at, minor);
    }
}
const meantResource = (resource, known, groups) => {
    const elsewhere = [...groups].find(([, group]) => group.resources.has(resource))?.[0];
    if (elsewhere !== undefined)
        return `It is in the group "${elsewhere}".`;
    const close = known.has((0,names/* resourceOf */.K)(resource)) ? (0,names/* resourceOf */.K)(resource) : (0,closest_name/* closestName */.N)(resource, known);
    return close === undefined ? 'Name a resource of the group, in small letters and in the plural.' : `Did you mean "${close}"?`;
};
function* removedVersions(document, rule, at, minor) {
    const resources = (0,org_rules_fields/* textsAt */.i1)(rule, 'resources');
    for (const [place, version] of (0,org_rules_fields/* textsAt */.i1)(rule, 'apiVersions').entries()) {
        if (version === '*')
            continue;
        const facts = (0,org_rules_fields/* textsAt */.i1)(rule, 'apiGroups').flatMap(group => {
            const apiVersion = group === '' ? version : `${group}/${version}`;
            return (0,kubernetes_kinds/* builtInKinds */.F$)().flatMap(one => one.apiVersion === apiVersion && (resources.includes('*') || resources.includes((0,names/* resourceOf */.K)(one.kind)))
                ? [(0,kubernetes_kinds/* kindFacts */.q9)(apiVersion, one.kind)]
                : []);
        });
        const removed = facts.map(one => one?.removed !== undefined && one.component === 'Kubernetes' && minorOf(one.removed) <= minor ? one.removed : undefined);
        const [first] = removed;
        if (first === undefined || removed.includes(undefined))
            continue;
        yield remark(document, [...at, 'apiVersions', place], 'warning', 'version', `the version "${version}" is gone since Kubernetes ${first}, so that the rule matches by it nothing that is new`, 'Name a version that is served.');
    }
}

// EXTERNAL MODULE: ./build/org-rules/org-rule.js
var org_rule = __webpack_require__(89053);
;// CONCATENATED MODULE: ./build/org-rules/checking/shapes.js



const isPlainFields = (shape) => typeof shape === 'object' && !isList(shape);
const isList = (shape) => Array.isArray(shape);
const shapes_nameOf = (shape) => {
    if (typeof shape === 'string')
        return shape === 'number' ? 'a number' : `a ${shape}`;
    return isList(shape) ? 'a list' : 'fields';
};
const fits = (value, shape) => {
    if (shape === 'any' || value === null || value instanceof org_rule/* UnknownPart */.A)
        return true;
    if (isList(shape))
        return (0,org_rules_fields/* isItems */.Z$)(value);
    if (isPlainFields(shape))
        return (0,org_rules_fields/* isFields */.Ce)(value);
    if (shape === 'number')
        return typeof value === 'bigint' || typeof value === 'number';
    return shape === 'boolean' ? typeof value === 'boolean' : typeof value === 'string';
};
/** All that does not fit into a shape: fields that are not known, and values of another type. */
function* misfits(value, shape, path = []) {
    if (!fits(value, shape)) {
        yield {
            path,
            message: `"${String(path.at(-1) ?? '')}" has to be ${shapes_nameOf(shape)}`,
            remedy: `Write ${shapes_nameOf(shape)} there.`,
            kind: 'type',
        };
        return;
    }
    if (isList(shape) && (0,org_rules_fields/* isItems */.Z$)(value))
        for (const [index, item] of value.entries())
            yield* misfits(item, shape[0], [...path, index]);
    if (!isPlainFields(shape) || !(0,org_rules_fields/* isFields */.Ce)(value))
        return;
    for (const [key, own] of Object.entries(value)) {
        const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
        if (inner !== undefined)
            yield* misfits(own, inner, [...path, key]);
        else {
            const close = (0,closest_name/* closestName */.N)(key, Object.keys(shape));
            const remedy = close === undefined ? `Known are ${Object.keys(shape).toSorted().join(', ')}.` : `Did you mean "${close}"?`;
            yield {
                path: [...path, key],
                message: `there is no field "${key}" here: it would be dropped, or the document refused`,
                remedy,
                kind: 'unknown-field',
            };
        }
    }
}

;// CONCATENATED MODULE: ./build/org-rules/checking/check-policies.js














/** Looks a folder of policies through, all of it in one round, for a version of Kubernetes 1. */
const checkPolicies = (files, modules, minor) => {
    const sets = (0,load_org_rules/* loadOrgRules */.Q)(files, modules, minor);
    const documents = files.flatMap(({ path, text }) => documentsOf(path, text));
    const skew = documents.flatMap(document => [...versionSkew(document, minor)]);
    const unusable = sets
        .flatMap(({ problems }) => problems)
        .filter(({ path, range }) => !skew.some(one => one.path === path && one.range.start === range.start))
        // Bindings without a policy are told with what is dead.
        .filter(({ level, message }) => level === 'error' || !message.startsWith('The binding'))
        .map(({ path, range, level, message }) => ({
        path,
        range,
        level,
        code: level === 'error' ? 'unusable' : 'unanswered',
        message,
        remedy: '',
    }));
    const own = documents.flatMap(document => [...remarksOn(document, minor)]);
    const remarks = [...unusable, ...skew, ...own, ...unconnected(documents), ...doubles(documents)];
    return {
        documents: documents.length,
        rules: sets.reduce((sum, { rules }) => sum + rules.length, 0),
        remarks: remarks.toSorted((a, b) => (0,sorted/* compareText */.n)(a.path, b.path) || a.range.start - b.range.start),
    };
};
function* remarksOn(document, minor) {
    const { fields } = document;
    const shape = shapeOf(fields);
    if (shape)
        for (const { path, message, remedy, kind } of misfits(fields, shape))
            yield remark(document, path, 'error', kind, message, remedy);
    if (!(0,read_policies/* isPolicy */.pn)(fields) && !(0,validating_policies/* isValidatingPolicy */.Ii)(fields))
        return;
    yield* constantExpressions(document, minor);
    yield* unmatched(document, minor);
    for (const list of ['validations', 'matchConditions', 'variables'])
        for (const [index, item] of (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', list).entries())
            yield* costly(document, item, ['spec', list, index, 'expression'], minor);
}
/** A policy that the version of Kubernetes refuses, and a later one takes. */
function* versionSkew(document, minor) {
    const { fields } = document;
    if (!(0,read_policies/* isPolicy */.pn)(fields))
        return;
    const apiVersion = (0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '';
    const since = servedSince[apiVersion.slice(apiVersion.indexOf('/') + 1)];
    if (since !== undefined && minor < since)
        yield remark(document, ['apiVersion'], 'error', 'version', `"${apiVersion}" is served since Kubernetes 1.${since}, and the cluster has 1.${minor}`, 'Name an older version, or the newer Kubernetes in "kubernetes-version".');
    const problems = (0,read_policies/* readPolicy */.T4)(fields, minor).problems;
    if (problems.length === 0 || minor >= environment/* newestMinor */.WM)
        return;
    for (const path of new Map(problems.map(problem => [problem.path.join('.'), problem.path])).values()) {
        const first = firstMinorWithout(fields, path, minor);
        if (first !== undefined)
            yield remark(document, path, 'error', 'version', `the expression needs Kubernetes 1.${first}, and the cluster has 1.${minor}, which refuses the policy`, 'Write it without what is newer, or name the newer Kubernetes in "kubernetes-version".');
    }
}
/** Since when the kind is served by version of its API. */
const servedSince = { v1alpha1: 26, v1beta1: 28, v1: 30 };
const firstMinorWithout = (fields, path, minor) => {
    const key = path.join('.');
    for (let next = minor + 1; next <= environment/* newestMinor */.WM; next += 1)
        if (!(0,read_policies/* readPolicy */.T4)(fields, next).problems.some(problem => problem.path.join('.') === key))
            return next;
    return undefined;
};
/** Loops within loops that are told: what they cost grows with that power of the longest list. */
const toldDepth = 3;
function* costly(document, item, path, minor) {
    const depth = depthOf((0,org_rules_fields/* textAt */.$6)(item, 'expression') ?? '', minor);
    if (depth < toldDepth)
        return;
    yield remark(document, path, 'warning', 'cost', `${depth} loops stand within each other, so that the cost grows with the power of ${depth}: Kubernetes stops an expression at 1,000,000, which lists of ${Math.floor(1_000_000 ** (1 / depth))} may reach`, 'Compare in one loop with a list that a variable makes once.');
}
const depthOf = (source, minor) => {
    try {
        return loops((0,parser/* parseCel */.W)(source, (0,environment/* celEnvironment */.Ih)(minor).macros));
    }
    catch (error) {
        // What does not compile is told as that.
        if (error instanceof problem/* SyntaxProblem */.b)
            return 0;
        throw error;
    }
};
const loops = (expr) => {
    switch (expr.kind) {
        case 'select':
            return loops(expr.operand);
        case 'call':
            return deepest([...(expr.target ? [expr.target] : []), ...expr.args]);
        case 'list':
            return deepest(expr.elements);
        case 'map':
            return deepest(expr.entries.flatMap(({ key, value }) => [key, value]));
        case 'comprehension':
            return Math.max(loops(expr.range), 1 + deepest([expr.condition, expr.step, expr.result]));
        default:
            return 0;
    }
};
const deepest = (parts) => parts.reduce((most, part) => Math.max(most, loops(part)), 0);
/** Two documents of one kind and name: the later takes the place of the first when they are applied. */
function* doubles(documents) {
    const seen = new Map();
    for (const document of documents) {
        const { fields, object } = document;
        const key = [
            (0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion'),
            (0,org_rules_fields/* textAt */.$6)(fields, 'kind'),
            (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'namespace'),
            (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name'),
        ].join(' ');
        const first = shapeOf(fields) && seen.get(key);
        if (first) {
            const line = first.object.file.lines.line(first.object.range.start);
            yield remark(document, ['metadata', 'name'], 'error', 'dead', `there is another ${object.subject} in ${first.object.file.path}:${line}: the cluster keeps one of them`, 'Give one of them another name.');
        }
        seen.set(key, document);
    }
}

// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var failure = __webpack_require__(37497);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/regexes.js
var regexes = __webpack_require__(74262);
// EXTERNAL MODULE: ./build/org-rules/gatekeeper/rule-set.js + 1 modules
var rule_set = __webpack_require__(61905);
;// CONCATENATED MODULE: ./build/org-rules/testing/gator-suite.js









/** A suite of tests of `gator verify`. */
const isGatorSuite = ({ fields }) => (0,org_rules_fields/* textAt */.$6)(fields, 'kind') === 'Suite' && (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'test.gatekeeper.sh';
/** Runs a suite as `gator verify` does. Source: Gatekeeper, `pkg/gator/verify`. */
const runGatorSuite = (document, files, surroundings) => {
    const { file } = document.object;
    const suite = new GatorSuite(document, files, surroundings);
    return { path: file.path, format: 'gator', text: file.text, rows: suite.rows(), problems: suite.problems };
};
class GatorSuite {
    problems = [];
    #suite;
    #files;
    #surroundings;
    #folder;
    constructor(suite, files, surroundings) {
        this.#suite = suite;
        this.#files = files;
        this.#surroundings = surroundings;
        this.#folder = (0,text_path/* folderOf */.yS)(suite.object.file.path);
    }
    rows() {
        const { fields } = this.#suite;
        if ((0,org_rules_fields/* valueAt */.fK)(fields, 'skip') === true)
            return [];
        return (0,org_rules_fields/* itemsAt */.Ct)(fields, 'tests').flatMap((test, index) => ((0,org_rules_fields/* valueAt */.fK)(test, 'skip') === true ? [] : this.#rowsOfTest(test, index)));
    }
    #read(name) {
        const path = name === undefined ? undefined : (0,text_path/* resolvePath */.o1)(this.#folder, name);
        const text = path === undefined ? undefined : this.#files.text(path);
        if (path !== undefined && text !== undefined)
            return documentsOf(path, text);
        this.problems.push(`"${name ?? ''}", which the suite names, can't be read.`);
        return [];
    }
    #rowsOfTest(test, index) {
        const name = (0,org_rules_fields/* textAt */.$6)(test, 'name') ?? '';
        const template = this.#read((0,org_rules_fields/* textAt */.$6)(test, 'template'));
        const constraint = this.#read((0,org_rules_fields/* textAt */.$6)(test, 'constraint')).map(asVerified);
        const modules = template.flatMap(({ fields, object }) => this.#moduleOf(fields, object.file.path));
        const set = (0,rule_set/* gatekeeperRules */.j)([...template, ...constraint], modules, this.#surroundings.minor);
        if ((0,org_rules_fields/* valueAt */.fK)(test, 'invalid') === true)
            return [
                this.#row(index, undefined, name, {
                    expected: 'invalid',
                    got: set.problems.length > 0 ? 'invalid' : '',
                    state: set.problems.length > 0 ? 'passed' : 'undecided',
                    reason: 'Whether a constraint fits the schema of its template is not looked at here.',
                }),
            ];
        return (0,org_rules_fields/* itemsAt */.Ct)(test, 'cases').flatMap((one, at) => (0,org_rules_fields/* valueAt */.fK)(one, 'skip') === true ? [] : this.#rowsOfCase(one, [index, at], { name, set }));
    }
    /** A template in Rego is judged by the module that lies beside it, called as its kind. */
    #moduleOf(template, path) {
        if (!(0,gatekeeper_template/* isTemplate */.Fl)(template))
            return [];
        const own = `${(0,text_path/* folderOf */.yS)(path)}${(0,gatekeeper_template/* kindOfConstraints */.kg)(template).toLowerCase()}.wasm`;
        const bytes = this.#files.bytes(own);
        return bytes === undefined ? [] : [{ path: (0,text_path/* fileNameOf */.bV)(own), bytes, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }];
    }
    #rowsOfCase(one, [index, at], { name, set }) {
        const label = `${name}/${(0,org_rules_fields/* textAt */.$6)(one, 'name') ?? ''}`;
        const change = changeOf(this.#read((0,org_rules_fields/* textAt */.$6)(one, 'object'))[0]?.fields);
        const row = (more) => this.#row(index, at, label, more);
        if (change === undefined)
            return [row({ expected: '', got: '', state: 'failed', reason: 'The case names no object that can be read.' })];
        const inventory = (0,org_rules_fields/* itemsAt */.Ct)(one, 'inventory').flatMap(path => (typeof path === 'string' ? this.#read(path) : []));
        const answers = [...set.judge(change, this.#cluster([...inventory.map(({ fields }) => fields), change.object]), freeBudget())];
        const unknown = answers.find(({ outcome }) => outcome === 'undetermined');
        const messages = answers.flatMap(answer => (answer.outcome === 'fail' ? [answer.message] : []));
        const assertions = (0,org_rules_fields/* itemsAt */.Ct)(one, 'assertions');
        // gator refuses such a case, too: it would prove nothing.
        if (assertions.length === 0)
            return [row({ expected: '', got: '', state: 'failed', reason: 'The case asserts nothing.' })];
        return assertions.map(assertion => {
            const expected = expectationOf(assertion);
            if (unknown?.outcome === 'undetermined')
                return row({ expected, got: '', state: 'undecided', reason: unknown.reason });
            if (inventory.length > 0)
                return row({
                    expected,
                    got: '',
                    state: 'undecided',
                    reason: 'What else is in the cluster ("inventory") is not given to policies here.',
                });
            const met = isMet(assertion, messages);
            const got = `${messages.length} violation${messages.length === 1 ? '' : 's'}`;
            if (met === undefined)
                return row({ expected, got, state: 'failed', reason: '"violations" is "yes", "no" or a number, and "message" a pattern of RE2.' });
            return row({ expected, got, state: met ? 'passed' : 'failed', reason: messages.join('; ').slice(0, 300) });
        });
    }
    #row(index, at, object, more) {
        const place = ['tests', index, ...(at === undefined ? [] : ['cases', at])];
        return { policy: '', rule: '', object, ...more, at: (0,object_value/* placeOf */.$)(this.#suite.object.node, place) };
    }
    #cluster(objects) {
        const { minor, today } = this.#surroundings;
        const namespaces = objects.flatMap(fields => {
            const name = (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name');
            if ((0,org_rules_fields/* textAt */.$6)(fields, 'kind') !== 'Namespace' || name === undefined)
                return [];
            const labels = Object.entries((0,org_rules_fields/* fieldsAt */.$5)(fields, 'metadata', 'labels')).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : []);
            return [[name, { 'kubernetes.io/metadata.name': name, ...Object.fromEntries(labels) }]];
        });
        return { namespaceLabels: new Map(namespaces), minor, today, asWritten: true };
    }
}
/** Of actions that are scoped only those for gator count. Source: Gatekeeper, `pkg/gator/verify/runner.go`. */
const asVerified = (document) => {
    const { fields } = document;
    if ((0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'enforcementAction') !== 'scoped')
        return document;
    const isForGator = (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'scopedEnforcementActions').some(one => (0,org_rules_fields/* itemsAt */.Ct)(one, 'enforcementPoints').some(point => ['gator.gatekeeper.sh', '*'].includes((0,org_rules_fields/* textAt */.$6)(point, 'name') ?? '')));
    if (isForGator)
        return document;
    const none = { ...(0,org_rules_fields/* fieldsAt */.$5)(fields, 'spec'), match: { kinds: [{ apiGroups: [], kinds: ['none'] }] } };
    return { ...document, fields: { ...fields, spec: none } };
};
/** The object of a case: itself, or what an AdmissionReview asks for. */
const changeOf = (fields) => {
    if (fields === undefined)
        return undefined;
    const isReview = (0,org_rules_fields/* textAt */.$6)(fields, 'kind') === 'AdmissionReview' && (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'admission.k8s.io';
    if (!isReview)
        return { object: fields, oldObject: undefined };
    const [object, oldObject] = [(0,org_rules_fields/* valueAt */.fK)(fields, 'request', 'object'), (0,org_rules_fields/* valueAt */.fK)(fields, 'request', 'oldObject')];
    if (!(0,org_rules_fields/* isFields */.Ce)(object) && !(0,org_rules_fields/* isFields */.Ce)(oldObject))
        return undefined;
    return { object: (0,org_rules_fields/* isFields */.Ce)(object) ? object : undefined, oldObject: (0,org_rules_fields/* isFields */.Ce)(oldObject) ? oldObject : undefined };
};
const violationsOf = (assertion) => (0,org_rules_fields/* valueAt */.fK)(assertion, 'violations') ?? 'yes';
const expectationOf = (assertion) => {
    const [violations, message] = [violationsOf(assertion), (0,org_rules_fields/* textAt */.$6)(assertion, 'message')];
    const isCount = typeof violations === 'string' || typeof violations === 'bigint';
    const count = violations === true ? 'yes' : violations === false ? 'no' : isCount ? String(violations) : 'what is no number';
    return `violations: ${count}${message === undefined ? '' : `, message: ${message}`}`;
};
/** Undefined for an assertion that is none. YAML's `yes` and `no` are texts to gator, and booleans to some. */
const isMet = (assertion, messages) => {
    const [wanted, pattern] = [violationsOf(assertion), (0,org_rules_fields/* textAt */.$6)(assertion, 'message')];
    const regexp = pattern === undefined ? undefined : (0,regexes/* compilePattern */.E)(pattern);
    if (regexp instanceof failure/* CelFailure */.pZ)
        return undefined;
    const count = messages.filter(message => regexp === undefined || regexp.matcher(message).find()).length;
    if (wanted === 'yes' || wanted === true)
        return count > 0;
    if (wanted === 'no' || wanted === false)
        return count === 0;
    return typeof wanted === 'bigint' && wanted >= 0n ? BigInt(count) === wanted : undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/testing/kyverno-test.js







/** A file of tests of `kyverno test`. */
const isKyvernoTest = ({ fields }) => (0,org_rules_fields/* textAt */.$6)(fields, 'kind') === 'Test' && (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'cli.kyverno.io';
/** Objects and expectations of one file are bounded: honest ones have some dozens. */
const maxObjects = 5_000;
/** Runs the tests of a file as `kyverno test` does. Source: Kyverno, `cmd/cli/kubectl-kyverno/commands/test`. */
const runKyvernoTest = (document, files, surroundings) => {
    const { file } = document.object;
    const run = new KyvernoTest(document, files, surroundings);
    return { path: file.path, format: 'kyverno', text: file.text, rows: run.rows(), problems: run.problems };
};
class KyvernoTest {
    problems = [];
    #test;
    #files;
    #surroundings;
    #folder;
    constructor(test, files, surroundings) {
        this.#test = test;
        this.#files = files;
        this.#surroundings = surroundings;
        this.#folder = (0,text_path/* folderOf */.yS)(test.object.file.path);
    }
    rows() {
        const { fields } = this.#test;
        const policies = this.#read('policies');
        const documents = policies.flatMap(file => documentsOf(file.path, file.text));
        const named = new Map(documents.flatMap(namedPolicy));
        const objects = this.#objects();
        const sets = (0,load_org_rules/* loadOrgRules */.Q)([...policies, ...this.#read('exceptions'), ...this.#read('paramResources'), ...unbound(documents)], [], this.#surroundings.minor);
        const cluster = this.#cluster(objects);
        const changes = new Judged(sets, cluster);
        return (0,org_rules_fields/* itemsAt */.Ct)(fields, 'results').flatMap((result, index) => (0,org_rules_fields/* isFields */.Ce)(result) ? this.#rowsOf(result, index, { named, objects, changes, operation: this.#operation() }) : []);
    }
    /** The files that a list of the test names. */
    #read(...lists) {
        return lists
            .flatMap(list => (0,org_rules_fields/* textsAt */.i1)(this.#test.fields, list))
            .flatMap(name => {
            const path = (0,text_path/* resolvePath */.o1)(this.#folder, name);
            const text = /^https?:/u.test(name) ? undefined : this.#files.text(path);
            if (text !== undefined)
                return [{ path, text }];
            this.problems.push(`"${name}", which the test names, can't be read.`);
            return [];
        });
    }
    #objects() {
        const all = this.#read('resources').flatMap(({ path, text }) => documentsOf(path, text).flatMap(({ fields }) => [...listed(fields)]));
        const byKey = new Map(all.map(object => [keyOf(object), object]));
        if (byKey.size > maxObjects)
            this.problems.push(`The test names ${byKey.size} objects; at most ${maxObjects} are judged.`);
        return [...byKey.values()].slice(0, maxObjects);
    }
    /** The values of the test, in it or in a file of their own. */
    #values() {
        const { fields } = this.#test;
        const own = (0,org_rules_fields/* fieldsAt */.$5)(fields, 'values');
        const name = (0,org_rules_fields/* textAt */.$6)(fields, 'variables');
        if (name === undefined)
            return own;
        const path = (0,text_path/* resolvePath */.o1)(this.#folder, name);
        const text = this.#files.text(path);
        const [read] = text === undefined ? [] : documentsOf(path, text);
        if (read === undefined)
            this.problems.push(`"${name}", which the test names for its values, can't be read.`);
        return read?.fields ?? own;
    }
    #operation() {
        return ((0,org_rules_fields/* textAt */.$6)(this.#values(), 'globalValues', 'request.operation') ?? 'CREATE').toUpperCase();
    }
    #cluster(objects) {
        const values = this.#values();
        const labels = (fields) => Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])));
        const named = (name, own) => [name, { 'kubernetes.io/metadata.name': name, ...labels(own) }];
        const namespaceLabels = new Map([
            ...objects.filter(({ kind }) => kind === 'Namespace').map(({ name, fields }) => named(name, (0,org_rules_fields/* fieldsAt */.$5)(fields, 'metadata', 'labels'))),
            ...(0,org_rules_fields/* itemsAt */.Ct)(values, 'namespaces').map(one => named((0,org_rules_fields/* textAt */.$6)(one, 'metadata', 'name') ?? '', (0,org_rules_fields/* fieldsAt */.$5)(one, 'metadata', 'labels'))),
            ...(0,org_rules_fields/* itemsAt */.Ct)(values, 'namespaceSelector').map(one => named((0,org_rules_fields/* textAt */.$6)(one, 'name') ?? '', (0,org_rules_fields/* fieldsAt */.$5)(one, 'labels'))),
        ]);
        const { minor, today } = this.#surroundings;
        return { namespaceLabels, minor, today, asWritten: true, values: (policy, rule, object) => valuesFor(values, policy, rule, object) };
    }
    #rowsOf(result, index, context) {
        const policy = ((0,org_rules_fields/* textAt */.$6)(result, 'policy') ?? '').split('/').at(-1) ?? '';
        const row = (object, more) => ({
            policy,
            rule: (0,org_rules_fields/* textAt */.$6)(result, 'rule') ?? '',
            object,
            expected: (0,org_rules_fields/* textAt */.$6)(result, 'result') ?? (0,org_rules_fields/* textAt */.$6)(result, 'status') ?? '',
            ...more,
            at: (0,object_value/* placeOf */.$)(this.#test.object.node, ['results', index]),
        });
        const named = context.named.get(policy);
        const wanted = [...(0,org_rules_fields/* textsAt */.i1)(result, 'resources'), ...(0,org_rules_fields/* itemsAt */.Ct)(result, 'resourceSpecs')];
        const unjudged = named && whyUnjudged(named, (0,org_rules_fields/* textAt */.$6)(result, 'rule') ?? '');
        if (unjudged !== undefined)
            return [row(wanted.map(shown).join(', '), { got: '', state: 'not-judged', reason: unjudged })];
        const found = wanted.flatMap(one => context.objects.filter(object => isNamed(object, one)));
        // As kyverno does: where nothing is named, or nothing of what is named is there, all objects are meant.
        const objects = found.length === 0 ? context.objects : found;
        if (objects.length === 0)
            return [
                row(wanted.map(shown).join(', '), { got: '', state: 'failed', reason: 'There is no such object in the resources of the test.' }),
            ];
        return objects.map(object => {
            const label = labelOf(object);
            if (named === undefined)
                return row(label, { got: '', state: 'failed', reason: `There is no policy "${policy}" in the policies of the test.` });
            const operation = (0,org_rules_fields/* textAt */.$6)(result, 'operation') ?? context.operation;
            const outcome = outcomeOf(named, (0,org_rules_fields/* textAt */.$6)(result, 'rule') ?? '', context.changes.answers(object, operation), operation, [
                ...context.named.values(),
            ]);
            const { got, reason } = outcome;
            if (got === undefined)
                return row(label, { got: '', state: 'undecided', reason });
            const isMet = got === 'excluded' || got === row(label, { got: '', state: 'passed', reason: '' }).expected;
            return row(label, { got, state: isMet ? 'passed' : 'failed', reason });
        });
    }
}
/** What all rules say of an object, asked once for each operation. */
class Judged {
    #sets;
    #cluster;
    #known = new Map();
    constructor(sets, cluster) {
        this.#sets = sets;
        this.#cluster = cluster;
    }
    answers(object, operation) {
        const key = `${operation} ${keyOf(object)}`;
        const known = this.#known.get(key);
        if (known)
            return known;
        const { fields } = object;
        const change = {
            object: operation === 'DELETE' ? undefined : fields,
            oldObject: operation === 'CREATE' ? undefined : fields,
        };
        const answers = this.#sets.flatMap(set => [...set.judge(change, this.#cluster, freeBudget())]);
        this.#known.set(key, answers);
        return answers;
    }
}
const ruleless = new Set([
    'ValidatingPolicy',
    'NamespacedValidatingPolicy',
    'ValidatingAdmissionPolicy',
    'ImageValidatingPolicy',
    'NamespacedImageValidatingPolicy',
]);
const mutating = new Set(['MutatingPolicy', 'NamespacedMutatingPolicy', 'MutatingAdmissionPolicy']);
const judgedKinds = new Set([
    'ClusterPolicy',
    'Policy',
    'ValidatingPolicy',
    'NamespacedValidatingPolicy',
    'ValidatingAdmissionPolicy',
]);
const namedPolicy = ({ fields }) => {
    const [kind, name] = [(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '', (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? ''];
    if (!kind.endsWith('Policy'))
        return [];
    return [[name, { document: fields, kind, hasRules: !ruleless.has(kind) }]];
};
/** A policy of Kubernetes without a binding is tried as if it had one. */
const unbound = (documents) => {
    const bound = new Set(documents.flatMap(({ fields }) => ((0,read_policies/* isBinding */.OT)(fields) ? [(0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'policyName') ?? ''] : [])));
    return documents.flatMap(({ fields }) => {
        const name = (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? '';
        if (!(0,read_policies/* isPolicy */.pn)(fields) || bound.has(name))
            return [];
        const binding = {
            apiVersion: 'admissionregistration.k8s.io/v1',
            kind: 'ValidatingAdmissionPolicyBinding',
            metadata: { name },
            spec: { policyName: name, validationActions: ['Deny'] },
        };
        return [{ path: `${name}.json`, text: JSON.stringify(binding) }];
    });
};
const ruleNamed = (policy, name) => (0,org_rules_fields/* itemsAt */.Ct)(policy, 'spec', 'rules').find(rule => (0,org_rules_fields/* textAt */.$6)(rule, 'name') === name);
/** Why an expectation is not looked at; undefined where it is. */
const whyUnjudged = ({ document, kind }, rule) => {
    if (!judgedKinds.has(kind))
        return `${kind} is not judged here.`;
    if (((0,org_rules_fields/* textAt */.$6)(document, 'spec', 'evaluation', 'mode') ?? 'Kubernetes') !== 'Kubernetes')
        return 'Policies about other payloads than objects are not judged here.';
    const own = ruleNamed(document, rule);
    if (own === undefined || (0,org_rules_fields/* valueAt */.fK)(own, 'validate') !== undefined)
        return undefined;
    return 'Only rules that validate are judged here.';
};
const mutates = ({ document, kind }) => mutating.has(kind) || (0,org_rules_fields/* itemsAt */.Ct)(document, 'spec', 'rules').some(rule => (0,org_rules_fields/* valueAt */.fK)(rule, 'mutate') !== undefined);
const outcomeOf = (policy, rule, answers, operation, all) => {
    if (operation === 'DELETE' && policy.hasRules)
        return { got: undefined, reason: 'What rules of ClusterPolicies say of removed objects is not judged here.' };
    if (all.some(mutates))
        return { got: undefined, reason: 'Another policy of the test changes objects before they are judged, which is not done here.' };
    const name = (0,org_rules_fields/* textAt */.$6)(policy.document, 'metadata', 'name') ?? '';
    const ruleName = rule.replace(/^autogen-(?:cronjob-)?/u, '');
    const own = answers.filter(answer => answer.rule.policy === name && (!policy.hasRules || rule === '' || answer.rule.rule === ruleName));
    if (own.length === 0)
        return { got: 'excluded', reason: '' };
    const [decisive] = own.filter(({ outcome }) => outcome !== 'pass');
    if (decisive === undefined)
        return { got: own.some(answer => answer.outcome === 'pass' && answer.because === 'skipped') ? 'skip' : 'pass', reason: '' };
    if (decisive.outcome === 'undetermined')
        return { got: undefined, reason: decisive.reason };
    if (decisive.outcome !== 'fail')
        return { got: 'pass', reason: '' };
    if (decisive.because === 'error')
        return { got: 'error', reason: decisive.message };
    const scored = (0,org_rules_fields/* textAt */.$6)(policy.document, 'metadata', 'annotations', 'policies.kyverno.io/scored') !== 'false';
    return { got: scored ? 'fail' : 'warn', reason: decisive.message };
};
/** The objects of a document: of a List, its items. */
function* listed(fields) {
    const [apiVersion, kind] = [(0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '', (0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''];
    if (kind.endsWith('List') && (0,org_rules_fields/* valueAt */.fK)(fields, 'items') !== undefined) {
        for (const item of (0,org_rules_fields/* itemsAt */.Ct)(fields, 'items'))
            if ((0,org_rules_fields/* isFields */.Ce)(item))
                yield* listed(item);
        return;
    }
    const metadata = (0,org_rules_fields/* fieldsAt */.$5)(fields, 'metadata');
    const name = (0,org_rules_fields/* textAt */.$6)(metadata, 'name') ?? (0,org_rules_fields/* textAt */.$6)(metadata, 'generateName') ?? '';
    // As kyverno does: what belongs in a namespace is in "default" where it names none.
    const namespace = (0,org_rules_fields/* textAt */.$6)(metadata, 'namespace') ?? ((0,kubernetes_kinds/* scopeOf */.Od)(apiVersion, kind) === 'namespaced' ? 'default' : '');
    yield { fields: namespace === '' ? fields : { ...fields, metadata: { ...metadata, namespace } }, apiVersion, kind, namespace, name };
}
const keyOf = ({ apiVersion, kind, namespace, name }) => [apiVersion, kind, namespace, name].join(',');
const labelOf = ({ apiVersion, kind, namespace, name }) => [apiVersion, kind, ...(namespace === '' ? [] : [namespace]), name].join('/');
const shown = (wanted) => (typeof wanted === 'string' ? wanted : ((0,org_rules_fields/* textAt */.$6)(wanted, 'name') ?? ''));
/** `web`, `shop/web`, or a group, version, namespace and name. */
const isNamed = (object, wanted) => {
    if ((0,org_rules_fields/* isFields */.Ce)(wanted)) {
        const [group, version] = [(0,org_rules_fields/* textAt */.$6)(wanted, 'group') ?? '', (0,org_rules_fields/* textAt */.$6)(wanted, 'version') ?? ''];
        return (object.apiVersion === (group === '' ? version : `${group}/${version}`) &&
            object.namespace === ((0,org_rules_fields/* textAt */.$6)(wanted, 'namespace') ?? '') &&
            object.name === (0,org_rules_fields/* textAt */.$6)(wanted, 'name'));
    }
    const [first, second, ...others] = typeof wanted === 'string' ? wanted.split('/') : [];
    if (second === undefined)
        return object.name === first;
    return others.length === 0 && object.namespace === first && object.name === second;
};
/** The values that a test gives in place of what a rule's context would ask for. Later ones are nearer to the object. */
const valuesFor = (values, policy, rule, object) => {
    const own = (0,org_rules_fields/* itemsAt */.Ct)(values, 'policies').find(one => (0,org_rules_fields/* textAt */.$6)(one, 'name') === policy);
    const named = (list, name) => (0,org_rules_fields/* fieldsAt */.$5)((0,org_rules_fields/* itemsAt */.Ct)(own, list).find(one => (0,org_rules_fields/* textAt */.$6)(one, 'name') === name), 'values');
    return nested({ ...(0,org_rules_fields/* fieldsAt */.$5)(values, 'globalValues'), ...named('rules', rule), ...named('resources', object) });
};
/** `dictionary.data.env: x` as fields within fields. */
const nested = (flat) => {
    const root = {};
    for (const [path, value] of Object.entries(flat)) {
        const keys = path.split('.');
        const last = keys.pop() ?? '';
        let branch = root;
        for (const key of keys) {
            const inner = { ...(0,org_rules_fields/* fieldsAt */.$5)(branch, key) };
            branch[key] = inner;
            branch = inner;
        }
        branch[last] = value;
    }
    return root;
};

;// CONCATENATED MODULE: ./build/org-rules/testing/is-test.js



/** True for a file of tests, which is none of policies. */
const isTestDocument = (path, text) => /cli\.kyverno\.io|test\.gatekeeper\.sh/u.test(text) && documentsOf(path, text).some(one => isKyvernoTest(one) || isGatorSuite(one));

;// CONCATENATED MODULE: ./build/org-rules/testing/run-tests.js



/** Runs all tests of a text: those of `kyverno test` and the suites of `gator verify`, as they are. None for a file of anything else. */
const runPolicyTests = (path, text, files, surroundings) => {
    if (!/cli\.kyverno\.io|test\.gatekeeper\.sh/u.test(text))
        return [];
    return documentsOf(path, text).flatMap(document => {
        if (isKyvernoTest(document))
            return [runKyvernoTest(document, files, surroundings)];
        return isGatorSuite(document) ? [runGatorSuite(document, files, surroundings)] : [];
    });
};

// EXTERNAL MODULE: ./build/reports/escape.js
var reports_escape = __webpack_require__(48000);
// EXTERNAL MODULE: ./build/text/line-index.js
var line_index = __webpack_require__(55692);
// EXTERNAL MODULE: ./build/verdict/counted-noun.js
var counted_noun = __webpack_require__(55408);
// EXTERNAL MODULE: ./build/reports/limits.js
var limits = __webpack_require__(69823);
;// CONCATENATED MODULE: ./build/reports/org-rules/policy-tools-text.js




/** Lines of one list; what is beyond is counted. */
const maxLines = 200;
const policy_tools_text_short = (text) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* logLine */.BP)(text), limits/* maxShownText */.LD);
/** What is wrong with a policy is told in full: nobody but its author reads it. */
const whole = (text) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* logLine */.BP)(text), 2_000);
const policy_tools_text_listed = (lines) => lines.length <= maxLines ? lines : [...lines.slice(0, maxLines), `\u2026 and ${lines.length - maxLines} more`];
/** What `policy check` found: one line for each remark, its remedy behind it, then a count. `lineOf` gives the line of an offset in a file. */
const renderPolicyCheck = ({ documents, rules, remarks }, lineOf, paint) => {
    const lines = remarks.map(({ path, range, level, code, message, remedy }) => {
        const word = paint(level === 'error' ? 'bad' : 'warn', level);
        return `${(0,reports_escape/* logLine */.BP)(path)}:${lineOf(path, range.start)}: ${word} [${code}] ${whole(message)}${remedy === '' ? '' : ` ${whole(remedy)}`}`;
    });
    const errors = remarks.filter(({ level }) => level === 'error').length;
    const counts = remarks.length === 0 ? 'nothing to mend' : `${(0,counted_noun/* countOf */.p)(errors, 'error')}, ${(0,counted_noun/* countOf */.p)(remarks.length - errors, 'warning')}`;
    return [...policy_tools_text_listed(lines), paint('strong', `${(0,counted_noun/* countOf */.p)(documents, 'document')}, ${(0,counted_noun/* countOf */.p)(rules, 'rule')}: ${counts}.`), ''].join('\n');
};
const marks = { passed: '\u2713', failed: '\u2717', undecided: '?', 'not-judged': '-' };
const styles = { passed: 'good', failed: 'bad', undecided: 'warn', 'not-judged': 'dim' };
const rowLine = ({ policy, rule, object, expected, got, state, reason }, line, paint) => {
    const name = [policy, rule].filter(Boolean).join('/');
    const outcome = state === 'passed' ? expected : got === '' ? `expected ${expected}` : `expected ${expected}, got ${got}`;
    const why = state === 'passed' || reason === '' ? '' : `: ${policy_tools_text_short(reason)}`;
    return `  ${paint(styles[state], marks[state])} ${line}: ${policy_tools_text_short([name, object].filter(Boolean).join(' '))}: ${policy_tools_text_short(outcome)}${why}`;
};
const stateWords = [
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['undecided', 'not decided'],
    ['not-judged', 'not judged here'],
];
const countsOf = (rows) => stateWords
    .map(([state, words]) => [rows.filter(row => row.state === state).length, words])
    .filter(([count, words]) => count > 0 || words === 'passed' || words === 'failed')
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
/** What came of tests: each file with its expectations, then a count. */
const renderPolicyTests = (results, paint) => {
    const blocks = results.map(({ path, text, rows, problems }) => {
        const lines = new line_index/* LineIndex */.r(text);
        return [
            paint('strong', `${(0,reports_escape/* logLine */.BP)(path)}: ${countsOf(rows)}`),
            ...problems.map(problem => `  ${paint('bad', '\u2717')} ${policy_tools_text_short(problem)}`),
            ...policy_tools_text_listed(rows.map(row => rowLine(row, lines.position(row.at.start).line + 1, paint))),
        ].join('\n');
    });
    const rows = results.flatMap(result => result.rows);
    return `${[...blocks, paint('strong', `${(0,counted_noun/* countOf */.p)(results.length, 'file')}: ${countsOf(rows)}.`)].join('\n')}\n`;
};
const objectLine = ({ path, line, subject, effect, rule, message }, paint) => `  ${paint(effect === 'blocks' ? 'bad' : 'note', effect)} ${(0,reports_escape/* logLine */.BP)(path)}:${line} ${policy_tools_text_short(subject)}: ${policy_tools_text_short(message)} (${rule})`;
const blockedObjects = (objects) => new Set(objects.filter(({ effect }) => effect === 'blocks').map(({ path, subject }) => `${path}\n${subject}`)).size;
/** What policies would do to repositories as they stand. */
const renderSimulation = (impacts, paint) => {
    const blocks = impacts
        .filter(({ objects, unknown }) => objects.length + unknown.length > 0)
        .map(({ repository, objects, unknown }) => [
        paint('strong', (0,reports_escape/* logLine */.BP)(repository)),
        ...policy_tools_text_listed(objects.map(object => objectLine(object, paint))),
        ...policy_tools_text_listed(unknown.map(message => `  ${paint('warn', '?')} ${policy_tools_text_short(message)}`)),
    ].join('\n'));
    const blocked = impacts.map(({ objects }) => blockedObjects(objects)).filter(count => count > 0);
    const waived = impacts.reduce((sum, { waivers }) => sum + waivers.size, 0);
    const tail = `Would block ${(0,counted_noun/* countOf */.p)(blocked.length, 'repository', 'repositories')} of ${impacts.length}, ${(0,counted_noun/* countOf */.p)(blocked.reduce((sum, count) => sum + count, 0), 'object')}; ${(0,counted_noun/* countOf */.p)(waived, 'waiver')} would count.`;
    return `${[...blocks, paint('strong', tail)].join('\n')}\n`;
};
const changeLine = ({ path, line, subject, before, after, said }, paint) => {
    const [worst] = said;
    const word = paint(after === 'blocks' ? 'bad' : before === 'blocks' ? 'good' : 'note', `${before} \u2192 ${after}`);
    return `  ${word} ${(0,reports_escape/* logLine */.BP)(path)}:${line} ${policy_tools_text_short(subject)}${worst ? `: ${policy_tools_text_short(worst.message)} (${worst.rule})` : ''}`;
};
/** What a change of policies would do to repositories. */
const renderPolicyDiff = (changes, paint) => {
    const blocks = changes
        .filter(({ objects, voidWaivers, unknown }) => objects.length + voidWaivers + unknown.length > 0)
        .map(({ repository, objects, voidWaivers, unknown }) => [
        paint('strong', (0,reports_escape/* logLine */.BP)(repository)),
        ...policy_tools_text_listed(objects.map(object => changeLine(object, paint))),
        ...(voidWaivers > 0 ? [`  ${(0,counted_noun/* countOf */.p)(voidWaivers, 'waiver')} would become void`] : []),
        ...policy_tools_text_listed(unknown.map(message => `  ${paint('warn', '?')} ${policy_tools_text_short(message)}`)),
    ].join('\n'));
    return `${[...blocks, paint('strong', diffSentence(changes))].join('\n')}\n`;
};
/** The same of what the reviews of the last days stored, for a check: it tells of no repository by name. */
const impactSentence = ({ changes, repositories, objects, unstored, unlooked }, days) => {
    const rest = [
        ...(unstored > 0 ? [`${countOf(unstored, 'object')} more were not stored`] : []),
        ...(unlooked > 0 ? [`there was no time for ${countOf(unlooked, 'repository', 'repositories')} more`] : []),
    ];
    const of = `${countOf(objects, 'object')} of ${countOf(repositories, 'repository', 'repositories')} as they were reviewed last in ${days} days`;
    return `The new rules: ${diffSentence(changes).replace(/^W/u, 'w')} Judged: ${of}${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.`;
};
/** `Would block 12 repositories, 31 objects; let 2 objects through; 4 waivers become void.` */
const diffSentence = (changes) => {
    const blocked = changes.map(({ objects }) => objects.filter(({ after }) => after === 'blocks').length).filter(count => count > 0);
    const freed = changes.flatMap(({ objects }) => objects.filter(({ before }) => before === 'blocks')).length;
    const voided = changes.reduce((sum, { voidWaivers }) => sum + voidWaivers, 0);
    const objects = (0,counted_noun/* countOf */.p)(blocked.reduce((sum, count) => sum + count, 0), 'object');
    return `Would newly block ${(0,counted_noun/* countOf */.p)(blocked.length, 'repository', 'repositories')}, ${objects}; let ${(0,counted_noun/* countOf */.p)(freed, 'object')} through; ${(0,counted_noun/* countOf */.p)(voided, 'waiver')} ${voided === 1 ? 'becomes' : 'become'} void.`;
};

// EXTERNAL MODULE: ./build/review/judge-change.js + 5 modules
var judge_change = __webpack_require__(14260);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
;// CONCATENATED MODULE: ./build/review/policy/blast-radius.js


/** What an organization's rules found in a repository, by the repository's own thresholds and waivers. */
const impactOf = (repository, { findings, suppressed, superseded, notifications, files }, { thresholds }) => {
    const lineOf = (path, offset) => files.get(path)?.lines.line(offset) ?? 1;
    const all = [...findings, ...suppressed, ...superseded.map(({ entry }) => entry)].filter(({ ruleId }) => ruleId.startsWith('org/'));
    const effectOf = ({ suppression, severity }) => suppression ? 'waived' : (0,considered/* meets */.D)(severity, thresholds.block) ? 'blocks' : 'warns';
    return {
        repository,
        objects: all.map(finding => ({
            rule: finding.ruleId,
            path: finding.location.path,
            line: lineOf(finding.location.path, finding.location.range.start),
            subject: finding.location.subject,
            severity: finding.severity,
            effect: effectOf(finding),
            message: finding.message,
        })),
        waivers: new Set(all.flatMap(({ suppression }) => (suppression?.at ? [`${suppression.at.path}@${suppression.at.range.start}`] : []))),
        unknown: notifications.filter(isAboutOrganization).map(({ message }) => message),
    };
};
const isAboutOrganization = ({ code, level, message }) => code === 'org-rules' || (code === 'rule-undetermined' && message.includes('org/')) || level === 'error';
const order = ['passes', 'waived', 'warns', 'blocks'];
const worstOf = (said) => said.reduce((worst, { effect }) => (order.indexOf(effect) > order.indexOf(worst) ? effect : worst), 'passes');
const objectsOf = ({ objects }) => Map.groupBy(objects, ({ path, subject }) => `${path}\n${subject}`);
/** What changes for a repository from one set of policies to another, object by object: however the rules are called. */
const impactChange = (before, after) => {
    const [old, now] = [objectsOf(before), objectsOf(after)];
    const objects = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
        const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
        const [earlier, later] = [worstOf(was), worstOf(is)];
        const said = (is.length > 0 ? is : was).toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
        const [first] = said;
        if (earlier === later || first === undefined)
            return [];
        return [{ path: first.path, line: first.line, subject: first.subject, before: earlier, after: later, said }];
    });
    const known = new Set(before.unknown);
    return {
        repository: after.repository,
        objects,
        voidWaivers: [...before.waivers].filter(waiver => !after.waivers.has(waiver)).length,
        unknown: after.unknown.filter(message => !known.has(message)),
    };
};

// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/review/scan.js + 1 modules
var scan = __webpack_require__(60080);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(37338);
// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/cli/commands/policy.js






















/** `tidewaiter policy check|test|diff|simulate`: for those who write the rules of an organization. */
const policy = async (request) => {
    const [tool = '', ...operands] = request.operands;
    const run = tools[tool];
    if (!run)
        throw new usage_error/* UsageError */.e(`"policy ${(0,reports_escape/* logLine */.BP)(tool)}" is none: it is ${Object.keys(tools).join(', ')}.`);
    return run(request, operands);
};
const policy_minorOf = async (request) => (0,judge_change/* kubernetesFacts */.Er)((await (0,load_policy/* loadLocalPolicy */.Ii)(request)).policy).kubernetesMinor ?? environment/* newestMinor */.WM;
/** Reads what folders hold of policies. A file that can't be read would be a policy that is not there: it is refused. */
const readPolicies = (operands) => {
    const paths = local_files/* LocalFiles */.h.open({ operands, exclude: [] }).paths();
    const dataOf = (path) => path.replace(/\.wasm$/u, '.data.json');
    const manifests = paths.filter(path => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith('.data.json'));
    const files = manifests.map(path => ({ path, text: textOf(path) })).filter(({ path, text }) => !isTestDocument(path, text));
    const modules = paths
        .filter(path => path.endsWith('.wasm'))
        .map((path) => {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        return { path, bytes, sha256, ...(paths.includes(dataOf(path)) && { data: textOf(dataOf(path)) }) };
    });
    if (files.length + modules.length === 0)
        throw new usage_error/* UsageError */.e(`There are no policies under ${operands.map(path => `"${path}"`).join(', ')}.`);
    return { files, modules };
};
const textOf = (path) => {
    const read = readable(path);
    if (read === undefined)
        throw new usage_error/* UsageError */.e(`"${path}" can't be read as text.`);
    return read;
};
/** The text of a file; undefined for what is none: links are not followed, as everywhere. */
const readable = (path) => {
    const bytes = bytesOf(path);
    const read = bytes && (0,decode_text/* decodeText */.g7)(bytes);
    return read?.state === 'text' ? read.text : undefined;
};
const bytesOf = (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true ? (0,external_node_fs_.readFileSync)(path) : undefined;
const wanted = (operands, count, form) => {
    if (operands.length < count)
        throw new usage_error/* UsageError */.e(`Name ${form}.`);
};
/** All that is to be mended, in one round. Exit code 1 for an error; warnings are told. */
const check = async (request, operands) => {
    wanted(operands, 1, 'the folders of policies: tidewaiter policy check DIR...');
    const { files, modules } = readPolicies(operands);
    const result = checkPolicies(files, modules, await policy_minorOf(request));
    const lines = new Map(files.map(({ path, text }) => [path, new line_index/* LineIndex */.r(text)]));
    const lineOf = (path, offset) => (lines.get(path)?.position(offset).line ?? 0) + 1;
    await (0,write_result/* writeResult */.Z)(request, paint => request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)(checkJson(result, lineOf)) : renderPolicyCheck(result, lineOf, paint));
    return result.remarks.some(({ level }) => level === 'error') ? 1 : 0;
};
const checkJson = ({ documents, rules, remarks }, lineOf) => ({
    documents,
    rules,
    remarks: remarks.map(({ path, range, ...rest }) => ({ path, line: lineOf(path, range.start), ...rest })),
});
/** Tests of `kyverno test` and suites of `gator verify` as they are. Exit code 1 when one fails, or proves nothing. */
const test = async (request, operands) => {
    wanted(operands, 1, 'the folders of tests: tidewaiter policy test DIR...');
    const files = { text: readable, bytes: bytesOf };
    const surroundings = { minor: await policy_minorOf(request), today: system_clock/* systemClock */.m.today() };
    const paths = local_files/* LocalFiles */.h.open({ operands, exclude: [] }).paths();
    const results = paths
        .filter(path => /\.ya?ml$/u.test(path))
        .flatMap(path => runPolicyTests(path, readable(path) ?? '', files, surroundings));
    if (results.length === 0)
        throw new usage_error/* UsageError */.e(`There is no kyverno-test.yaml and no suite of gator under ${operands.map(path => `"${path}"`).join(', ')}.`);
    await (0,write_result/* writeResult */.Z)(request, paint => (request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)(results.map(testJson)) : renderPolicyTests(results, paint)));
    const isProven = ({ rows, problems }) => problems.length === 0 && rows.every(({ state }) => state === 'passed' || state === 'not-judged');
    return results.every(isProven) ? 0 : 1;
};
const testJson = ({ path, format, text, rows, problems }) => {
    const lines = new line_index/* LineIndex */.r(text);
    return { path, format, problems, rows: rows.map(({ at, ...row }) => ({ ...row, line: lines.position(at.start).line + 1 })) };
};
/** What policies would say of repositories as they stand. Exit code 1 where they can't be used. */
const simulate = async (request, operands) => {
    const { policy: folder } = request;
    if (folder === undefined || operands.length === 0)
        throw new usage_error/* UsageError */.e('Name the policies and the repositories: tidewaiter policy simulate --policy DIR REPO...');
    const policies = readPolicies([folder]);
    const impacts = [];
    let isUsable = true;
    for (const repository of operands) {
        const { impact, problems } = await judgeRepository(request, repository, policies);
        if (impacts.length === 0)
            isUsable = await tellProblems(problems);
        impacts.push(impact);
    }
    const shown = impacts.map(({ waivers, ...impact }) => ({ ...impact, waivers: waivers.size }));
    await (0,write_result/* writeResult */.Z)(request, paint => (request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)(shown) : renderSimulation(impacts, paint)));
    return isUsable ? 0 : 1;
};
/** What a change of policies would newly block, or let through. Exit code 1 where they can't be used. */
const diff = async (request, operands) => {
    wanted(operands, 3, 'two folders of policies and the repositories: tidewaiter policy diff OLD NEW REPO...');
    const [oldFolder = '', newFolder = '', ...repositories] = operands;
    const [before, after] = [readPolicies([oldFolder]), readPolicies([newFolder])];
    const changes = [];
    let isUsable = true;
    for (const repository of repositories) {
        const old = await judgeRepository(request, repository, before);
        const now = await judgeRepository(request, repository, after);
        if (changes.length === 0)
            isUsable = await tellProblems(now.problems);
        changes.push(impactChange(old.impact, now.impact));
    }
    await (0,write_result/* writeResult */.Z)(request, paint => (request.format === 'json' ? (0,reports_escape/* jsonLine */.rF)(changes) : renderPolicyDiff(changes, paint)));
    return isUsable ? 0 : 1;
};
const tools = { check, test, diff, simulate };
const tellProblems = async (problems) => {
    for (const { path, level, message } of problems)
        await (0,terminal_output/* writeProblem */.bi)(`${level}: ${(0,reports_escape/* logLine */.BP)(path)}: ${(0,reports_escape/* logLine */.BP)(message)}\n`);
    return problems.every(({ level }) => level !== 'error');
};
/** Judges a clone by the organization's rules alone, and by its own thresholds and waivers. */
const judgeRepository = async (request, repository, { files, modules }) => {
    if ((0,external_node_fs_.lstatSync)(repository, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new usage_error/* UsageError */.e(`"${repository}" is no folder.`);
    const from = process.cwd();
    // Why: a repository's policy names its files by their paths in it.
    process.chdir(repository);
    try {
        const { policy: own } = await (0,load_policy/* loadLocalPolicy */.Ii)({ ...request, config: undefined });
        const minor = (0,judge_change/* kubernetesFacts */.Er)(own).kubernetesMinor ?? environment/* newestMinor */.WM;
        const sets = (0,load_org_rules/* loadOrgRules */.Q)(files, modules, minor);
        const reader = local_files/* LocalFiles */.h.open({ operands: ['.'], exclude: [] });
        const rules = (0,as_rules/* asRules */.e)(sets, { minor, today: system_clock/* systemClock */.m.today() });
        const texts = reader.readAll(new Set());
        const result = await (0,scan/* scanFiles */.Tu)(texts, { policy: onlyOrgRules(own), rules, version: version/* version */.r }, { reader, clock: system_clock/* systemClock */.m, repository: reader.repository() });
        return { impact: impactOf(repository, result, own), problems: problemsOf(sets) };
    }
    finally {
        process.chdir(from);
    }
};
const problemsOf = (sets) => sets.flatMap(({ problems }) => problems);
/** Everything that a rule says counts, also what the repository would not report. */
const onlyOrgRules = (own) => ({ ...own, thresholds: { ...own.thresholds, report: 'info' } });


/***/ }),

/***/ 21711:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeResult),
/* harmony export */   j: () => (/* binding */ writeTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30501);
/* harmony import */ var _terminal_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66651);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42010);




/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
const writeResult = async ({ output }, render) => {
    if (output === undefined)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)()));
    else
        writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


/***/ }),

/***/ 58108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ asRules)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7020);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25739);
/* harmony import */ var _object_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65333);
/* harmony import */ var _org_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89053);
/* harmony import */ var _step_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87868);





/**
 * Rules of an organization as rules like any other: policy sets them by their ids, their findings are compared, waived and reported as all
 * are. Each looks at whole objects; patches and sketches are not judged. `former` tells what they were before; left out, all are as new.
 */
const asRules = (sets, surroundings, former, budget = new _step_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .StepBudget */ .g()) => {
    const answersIn = (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((file) => {
        const cluster = knowledgeOf(file, surroundings);
        return (0,_text_once_for_js__WEBPACK_IMPORTED_MODULE_2__/* .onceFor */ .b)((object) => {
            const fields = object.partial ? undefined : (0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(object.node);
            if (fields === undefined)
                return new Map();
            budget.begin();
            const change = fields instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A ? fields : { object: fields, oldObject: former?.of(file, fields) };
            const answers = sets.flatMap(set => judged(set, change, cluster, budget));
            return Map.groupBy(answers, ({ rule }) => rule.id);
        });
    });
    // Why by id: two documents may have the same names, and the answers of both stand under it.
    const rules = new Map(sets.flatMap(set => set.rules.map(rule => [rule.id, rule])));
    return [...rules.values()].map((rule) => {
        const made = {
            meta: metaOf(rule, surroundings.holder),
            where: file => file.objects.length > 0,
            create: file => ({
                object: object => (answersIn(file)(object).get(rule.id) ?? []).flatMap(answer => reportOf(answer, object)),
            }),
        };
        return made;
    });
};
const judged = (set, change, cluster, budget) => {
    if (!(change instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A))
        return [...set.judge(change, cluster, budget)];
    return set.rules.map(rule => ({ rule, outcome: 'undetermined', cause: 'cluster', reason: change.reason }));
};
/** Labels of the namespaces that stand in the same file. */
const knowledgeOf = (file, { minor, today }) => {
    const namespaceLabels = new Map();
    for (const object of file.objects) {
        if (object.kind !== 'Namespace' || object.name === undefined)
            continue;
        const fields = (0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(object.node);
        if (fields instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A)
            continue;
        const labels = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsAt */ .$5)(fields, 'metadata', 'labels')).flatMap(([key]) => {
            const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(fields, 'metadata', 'labels', key);
            return value === undefined ? [] : [[key, value]];
        });
        namespaceLabels.set(object.name, { ...Object.fromEntries(labels), 'kubernetes.io/metadata.name': object.name });
    }
    return { namespaceLabels, minor, today };
};
const reportOf = (answer, { node, subject }) => {
    if (answer.outcome === 'pass')
        return [];
    const at = (0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(node, answer.place ?? []);
    const identity = (answer.place ?? []).join('.');
    if (answer.outcome === 'undetermined')
        return [{ messageId: 'refused', at, undetermined: { level: answer.cause === 'cluster' ? 'warning' : 'error', reason: answer.reason } }];
    const message = answer.message.replace(/[.\s]+$/u, '');
    return [
        {
            messageId: 'refused',
            at,
            identity,
            data: { policy: answer.rule.policy, object: subject, message },
            ...(answer.severity && { severity: answer.severity }),
        },
    ];
};
const metaOf = (rule, holder) => ({
    id: rule.id,
    kind: 'kubernetes',
    severity: rule.severity,
    confidence: 'high',
    profile: 'gate',
    title: rule.title.slice(0, 72),
    rationale: `A rule of the organization: the policy \`${rule.policy}\`, written in \`${rule.at.path}\`${holder === undefined ? '' : ` of \`${holder}\``}. The cluster refuses what it refuses.`,
    remediation: 'Change the object as the message says, or ask who owns the policy for a waiver.',
    messages: { refused: 'The policy "{policy}" refuses {object}: {message}.' },
    fix: 'none',
    examples: { bad: '', good: '' },
    references: rule.docs === undefined ? [] : [rule.docs],
    since: '0.1.0',
});


/***/ }),

/***/ 87868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ StepBudget)
/* harmony export */ });
/** Steps between two questions of an evaluation. */
const stepsOfQuestion = 1_024;
/** Steps for one object, all rules together: a fifth of a second. */
const stepsPerObject = 1_500_000;
/** Steps for one side of a review: two and a half seconds. */
const stepsPerSide = 20_000_000;
/**
 * What organization rules may take, counted in steps and not in time, so that the same review has the same answer on every machine. An
 * honest rule takes some hundreds of steps for an object.
 */
class StepBudget {
    #ofObject = 0;
    #ofSide = 0;
    /** The next object begins. */
    begin() {
        this.#ofObject = 0;
    }
    isSpent = () => {
        this.#ofObject += stepsOfQuestion;
        this.#ofSide += stepsOfQuestion;
        return this.#ofObject > stepsPerObject || this.#ofSide > stepsPerSide;
    };
}


/***/ }),

/***/ 73503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ tooLargeReason),
/* harmony export */   eV: () => (/* binding */ maxFileBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j7: () => (/* binding */ boundedBytes)
/* harmony export */ });
/** Files over this size are not read: bundles of all manifests of a large project have some megabytes. */
const maxFileBytes = 8 << 20;
/** Why a file over that size is not read, and what to do. */
const tooLargeReason = 'The file is over 8 MiB, more than is read. Split it, or take it off the review with "ignore-paths".';
/** Bytes, unless they are too many. */
const boundedBytes = (bytes) => bytes.length > maxFileBytes ? { state: 'unreadable', code: 'too-large', reason: tooLargeReason } : { state: 'bytes', bytes };
/** Bytes to text. UTF-8 only; a byte-order mark stays in the text, so that offsets are those of the file. */
const decodeText = (bytes) => {
    if (bytes.length > maxFileBytes) {
        return { state: 'unreadable', code: 'too-large', reason: tooLargeReason };
    }
    try {
        return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { state: 'unreadable', code: 'encoding', reason: 'The file is not valid UTF-8. Save it as UTF-8.' };
    }
};


/***/ }),

/***/ 43855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PlainFindings)
/* harmony export */ });
/* harmony import */ var _findings_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22531);

/** What was found in the files themselves, by rule and line. */
class PlainFindings {
    #found = new Map();
    #lineOf;
    constructor(lineOf) {
        this.#lineOf = lineOf;
    }
    /** `caused`: the change brings it in; of files as they stand, everything counts as such. */
    add({ ruleId, severity, location: { path, range } }, side, caused) {
        const key = this.#keyOf(path, range.start, ruleId, side);
        if (key === undefined)
            return;
        const known = this.#found.get(key);
        if (known)
            known.push({ severity, caused });
        else
            this.#found.set(key, [{ severity, caused }]);
    }
    /** Whether the same is told of the lines that print it: as severe, and as brought in as what is rendered. */
    tells({ ruleId, location, severity }, printedAt, side, isNew) {
        return [...printedAt, { path: location.path, range: location.range }].some(({ path, range }) => {
            const found = this.#found.get(this.#keyOf(path, range.start, ruleId, side) ?? '') ?? [];
            return found.some(plain => (0,_findings_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(plain.severity, severity) && (plain.caused || !isNew));
        });
    }
    #keyOf(path, offset, ruleId, side) {
        const line = this.#lineOf(side, path, offset);
        return line === undefined ? undefined : `${side} ${line} ${ruleId} ${path}`;
    }
}


/***/ }),

/***/ 89145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wc: () => (/* binding */ isTold),
  OE: () => (/* binding */ openScan),
  SB: () => (/* binding */ scanDeployed),
  G: () => (/* binding */ shownFile),
  Pg: () => (/* binding */ shownFinding),
  c0: () => (/* binding */ valuesAlone)
});

// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/units/group-units.js + 1 modules
var group_units = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/artifacts/unrendered/deploy-inputs.js
var deploy_inputs = __webpack_require__(78413);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
;// CONCATENATED MODULE: ./build/review/charts-of-values.js


/** Charts further up are not looked for. */
const maxFolders = 64;
/**
 * What given files of values belong to: the chart of their folder, or the nearest above. Nothing of such a file can be judged alone, so that
 * its chart is rendered though only the values were named.
 */
const chartsOfValues = ({ given, listPaths }) => {
    const values = [...given].filter(path => (0,deploy_inputs/* deployInputOf */.JP)(path) === 'values' && (0,text_path/* fileNameOf */.bV)(path).toLowerCase().includes('values'));
    if (values.length === 0)
        return { charts: new Set(), alone: [] };
    const paths = new Set(listPaths());
    const found = values.map(path => ({
        path,
        chart: (0,text_path/* foldersAbove */.Zv)(path, maxFolders)
            .map(folder => `${folder}Chart.yaml`)
            .find(chart => paths.has(chart)),
    }));
    return {
        charts: new Set(found.flatMap(({ chart }) => chart ?? [])),
        alone: found.flatMap(({ path, chart }) => (chart === undefined ? [path] : [])),
    };
};

;// CONCATENATED MODULE: ./build/review/standing-repository.js
/** A repository of which everything that it lists was given. */
const standingRepository = async (reader) => {
    const paths = (await reader.listFiles('head')) ?? [];
    return {
        given: new Set(paths),
        listPaths: () => paths,
        read: wanted => reader.readFiles('head', wanted),
        readBytes: wanted => reader.readBytes('head', wanted),
        shown: path => path,
    };
};

;// CONCATENATED MODULE: ./build/review/scan-deployed.js





/** What there is to render; undefined where nothing was given of a chart or a kustomization: then no renderer is loaded. */
const openScan = async (judgement, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { charts } = chartsOfValues(own);
    if (charts.size === 0 && ![...own.given].some(path => (0,group_units/* isChartFile */.Jk)(path) || (0,kustomization/* isKustomization */.Sv)(path)))
        return undefined;
    const { RenderedScan } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(2856), __webpack_require__.e(3292), __webpack_require__.e(7430), __webpack_require__.e(5912), __webpack_require__.e(7050), __webpack_require__.e(7163)]).then(__webpack_require__.bind(__webpack_require__, 44834));
    return { scan: await RenderedScan.open(own, judgement, charts), repository: own };
};
/** Renders and judges what is deployed, group by group; what was found in the files themselves is not told again. */
async function* scanDeployed(judgement, ports, counts, plain) {
    const opened = await openScan(judgement, ports);
    if (opened === undefined)
        return;
    const { scan, repository } = opened;
    for await (const group of scan.groups()) {
        const { told, failures, missing } = group.judge(counts);
        // Why: where only values of a chart were named, what is wrong with its templates is not asked.
        const isAsked = group.units.some(({ file }) => repository.given.has(file));
        const own = told.filter(one => (isAsked || repository.given.has(one.finding.location.path)) && !isTold(one, plain, repository));
        const proven = group.prove(own.filter(({ finding }) => counts(finding)));
        const findings = own.map(one => proven.get(one) ?? one.finding);
        yield {
            told: findings.map(finding => shownFinding(finding, repository)),
            shownFiles: shownFiles(findings, group, repository),
            ...scan.remarksOn(group.units, failures, missing),
        };
    }
}
/**
 * What is to be said where nothing but values was given and no chart that they belong to is there: nothing was judged. Where more was given,
 * values of other people's charts are ordinary.
 */
const valuesAlone = async (texts, { reader, repository }) => {
    const own = repository ?? (await standingRepository(reader));
    const { alone } = chartsOfValues(own);
    if (alone.length === 0 || alone.length < texts.size)
        return [];
    return alone.map(path => ({
        code: 'not-rendered',
        level: 'warning',
        path: own.shown(path),
        message: 'It holds values of a chart, and no chart lies in its folder or above: nothing was judged. Scan the chart that it is deployed with.',
    }));
};
/** Whether what is found in something rendered was found in the files that it is printed by. */
const isTold = ({ finding, printedAt }, plain, { shown }) => plain.tells({ ...finding, location: { ...finding.location, path: shown(finding.location.path) } }, printedAt.map(place => ({ ...place, path: shown(place.path) })), 'head', true);
/** A finding by paths as people gave them. */
const shownFinding = (finding, { shown }) => {
    const { location, related, fix } = finding;
    const shownAt = (place) => ({ ...place, path: shown(place.path) });
    return {
        ...finding,
        location: shownAt(location),
        related: related.map(shownAt),
        ...(fix && { fix: { ...fix, ...(fix.elsewhere && { elsewhere: fix.elsewhere.map(shownAt) }) } }),
    };
};
/** A file of a group by the path that people gave. */
const shownFile = (path, { files }, { shown }) => {
    const file = files.get(path);
    const name = shown(path);
    return file === undefined || name === path ? file : (0,source_file/* sourceFile */.s)(name, file.text);
};
/** The files that findings and their fixes are in. */
const shownFiles = (findings, group, repository) => {
    const paths = findings.flatMap(({ location, related, fix }) => [location, ...related, ...(fix?.elsewhere ?? [])].map(({ path }) => path));
    return new Map([...new Set(paths)].flatMap(path => {
        const file = shownFile(path, group, repository);
        return file === undefined ? [] : [[file.path, file]];
    }));
};


/***/ }),

/***/ 60080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iu: () => (/* binding */ countsFor),
  Sk: () => (/* binding */ judgeBatches),
  lG: () => (/* binding */ judgementOf),
  Tu: () => (/* binding */ scanFiles)
});

// EXTERNAL MODULE: ./build/artifacts/compose-name.js
var compose_name = __webpack_require__(41527);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/kustomization.js
var kustomization = __webpack_require__(88045);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/engine/analyze.js + 1 modules
var analyze = __webpack_require__(54311);
// EXTERNAL MODULE: ./build/findings/severity.js
var severity = __webpack_require__(22531);
// EXTERNAL MODULE: ./build/policy/waivers.js
var policy_waivers = __webpack_require__(72503);
// EXTERNAL MODULE: ./build/text/append-all.js
var append_all = __webpack_require__(73465);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/units/compose-projects.js
var compose_projects = __webpack_require__(65470);
;// CONCATENATED MODULE: ./build/units/batches.js

/** Files of units that have nothing to do with others are taken together until there are so many. */
const leastFiles = 50;
/**
 * Parts files into batches of whole units, in the order of the files: units that share files come together, and so do the files of each of
 * `together`. Files of no unit are batched as they come.
 */
const batchesOf = (paths, units, together = []) => {
    const groups = new compose_projects/* Groups */.Z();
    for (const { members } of [...units, ...together]) {
        const [first] = members;
        for (const member of members)
            groups.join(first ?? member, member);
    }
    const unitsOf = Map.groupBy(units, ({ members }) => groups.rootOf([...members][0] ?? ''));
    const batches = [];
    let open;
    for (const [root, own] of Map.groupBy(paths, path => groups.rootOf(path))) {
        if (open === undefined || open.paths.length >= leastFiles) {
            open = { paths: [], units: [] };
            batches.push(open);
        }
        for (const path of own)
            open.paths.push(path);
        for (const unit of unitsOf.get(root) ?? [])
            open.units.push(unit);
    }
    return batches;
};

// EXTERNAL MODULE: ./build/verdict/considered.js
var considered = __webpack_require__(86319);
// EXTERNAL MODULE: ./build/verdict/groups.js
var groups = __webpack_require__(43513);
// EXTERNAL MODULE: ./build/verdict/superseded.js
var verdict_superseded = __webpack_require__(48085);
// EXTERNAL MODULE: ./build/review/join-units.js + 1 modules
var join_units = __webpack_require__(85487);
// EXTERNAL MODULE: ./build/review/judge.js
var judge = __webpack_require__(63611);
// EXTERNAL MODULE: ./build/review/judge-change.js + 5 modules
var judge_change = __webpack_require__(14260);
// EXTERNAL MODULE: ./build/review/read/read-followed.js + 3 modules
var read_followed = __webpack_require__(7791);
// EXTERNAL MODULE: ./build/review/read/read-partners.js
var read_partners = __webpack_require__(89605);
// EXTERNAL MODULE: ./build/review/read/surroundings.js + 2 modules
var surroundings = __webpack_require__(33915);
// EXTERNAL MODULE: ./build/review/rendered/plain-findings.js
var plain_findings = __webpack_require__(43855);
// EXTERNAL MODULE: ./build/review/scan-deployed.js + 2 modules
var scan_deployed = __webpack_require__(89145);
;// CONCATENATED MODULE: ./build/review/scan.js





















/** What all batches of a scan are judged by. */
const judgementOf = ({ policy, rules }, { clock }) => ({
    rules: (0,judge/* activeRules */.IW)(rules, policy),
    known: rules.map(rule => rule.meta),
    policy,
    today: clock.today(),
});
/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
async function* judgeBatches(texts, judgement, { reader }) {
    const tracked = await reader.listFiles('head');
    const known = tracked && new Set(tracked);
    const needs = (0,join_units/* partnerNeeds */.U_)(judgement.rules);
    const { units, together } = plansOf(texts, needs);
    const seen = new Set();
    for (const { paths, units: own } of batchesOf([...texts.keys()], units, together)) {
        // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
        const nothing = { texts: new Map(), kinds: new Map() };
        const sides = { reader, changes: [], isIgnored: () => false, unchanged: [] };
        const batch = new Map(paths.flatMap(path => [...entryOf(texts, path)]));
        const { snapshot, companions } = (await (0,read_followed/* readFollowed */.p)(sides, { base: nothing, head: { texts: batch, kinds: new Map() } })).head;
        const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path));
        for (const { file } of artifacts)
            seen.add(file.path);
        const side = { snapshot, artifacts, companions, ...(await (0,surroundings/* readSurroundings */.S)(reader, 'head', artifacts, tracked, known)) };
        const files = (0,join_units/* joinedSide */.xx)(side);
        const joined = needs ? own.map(plan => (0,join_units/* joinUnit */.$g)(plan, files, needs)) : [];
        const judged = (0,judge/* judgeBeforeWaivers */.QV)(artifacts, joined, { ...judgement, facts: (0,judge_change/* factsOf */.xS)(side, judgement) });
        const { findings } = (0,policy_waivers/* markWaivers */.t)(judged.findings, judgement.policy, judgement.today);
        yield { side, units: joined, findings, notifications: judged.notifications };
    }
}
const entryOf = (texts, path) => {
    const read = texts.get(path);
    return read ? [[path, read]] : [];
};
/** The units that rules look at, and files that are judged in one batch although they may be in no unit. */
const plansOf = (texts, needs) => {
    const telling = [...texts].flatMap(([path, read]) => read.state === 'text' && mayTell(path) ? [[path, (0,source_file/* sourceFile */.s)(path, read.text)]] : []);
    const paths = [...texts].flatMap(([path, { state }]) => (state === 'absent' ? [] : [path]));
    const together = (0,compose_projects/* composeUnits */._)(new Map(telling), new Set(paths));
    if (!needs)
        return { units: [], together };
    return { units: (0,read_partners/* unitsIn */.rC)({ paths: paths.filter((0,read_partners/* mayBelong */.v$)(needs)), texts: new Map(telling) }, needs), together };
};
/** Files whose texts tell what belongs together. */
const mayTell = (path) => (0,kustomization/* isKustomization */.Sv)(path) || (0,compose_name/* isComposeName */.Y)((0,text_path/* fileNameOf */.bV)(path));
/** Whether a finding is one of those that a scan reports. */
const countsFor = ({ thresholds }) => (finding) => !finding.suppression && (0,considered/* meets */.D)(finding.severity, thresholds.report);
/** Findings, and apart from them those of which another one tells. */
const withoutSuperseded = (findings, policy) => {
    const worstFirst = findings.toSorted((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
    const superseded = (0,verdict_superseded/* supersededFindings */.O)(worstFirst, (0,considered/* isAsStrictIn */.Lo)(policy));
    const needless = new Set(superseded.map(({ entry }) => entry));
    return { findings: findings.filter(finding => !needless.has(finding)), superseded };
};
/** What was found so far. */
class Found {
    findings = [];
    files = new Map();
    entries = new Map();
    plain = new plain_findings/* PlainFindings */.Z((_, path, offset) => this.files.get(path)?.lines.line(offset));
    #ofReading = [];
    #ofJudging = [];
    get notifications() {
        return [...this.#ofReading, ...this.#ofJudging];
    }
    takeBatch({ side: { snapshot }, notifications }, findings) {
        (0,append_all/* appendAll */.u)(this.findings, findings);
        (0,append_all/* appendAll */.u)(this.#ofReading, snapshot.notifications);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        for (const [path, file] of snapshot.files)
            this.files.set(path, file);
        for (const finding of findings)
            this.plain.add(finding, 'head', true);
        for (const [path, entry] of snapshot.ledger)
            if (entry.status !== 'not-ours' || !this.entries.has(path))
                this.entries.set(path, entry);
    }
    takeNotifications(notifications) {
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
    }
    takeDeployed({ told, shownFiles, notifications, entries }) {
        (0,append_all/* appendAll */.u)(this.findings, told);
        (0,append_all/* appendAll */.u)(this.#ofJudging, notifications);
        for (const [path, file] of shownFiles)
            if (!this.files.has(path))
                this.files.set(path, file);
        for (const entry of entries)
            if (tellsMore(entry, this.entries.get(entry.path)))
                this.entries.set(entry.path, entry);
    }
}
/**
 * Judges files as they stand, and what is deployed of the charts and kustomizations among them. A unit has what was given of it, so a Service
 * without a workload among that is reported.
 */
const scanFiles = async (texts, request, ports) => {
    const judgement = judgementOf(request, ports);
    const counts = countsFor(request.policy);
    const rules = new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta]));
    const found = new Found();
    for await (const batch of judgeBatches(texts, judgement, ports)) {
        const shown = withoutSuperseded(batch.findings.filter(counts), request.policy);
        const families = (0,groups/* familyGroups */.Ry)(shown.findings, (0,groups/* familiesOf */.m6)({ rules }));
        const results = (0,judge_change/* proveSide */.Ox)(batch.side, batch.findings, counts, 'groups', judgement, batch.units, families);
        found.takeBatch(batch, batch.findings.map(finding => results.get(finding) ?? finding));
    }
    for await (const group of (0,scan_deployed/* scanDeployed */.SB)(judgement, ports, counts, found.plain))
        found.takeDeployed(group);
    found.takeNotifications(await (0,scan_deployed/* valuesAlone */.c0)(texts, ports));
    const waivers = (0,policy_waivers/* markWaivers */.t)(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
    const findings = found.findings.toSorted(analyze/* compareFindings */.E);
    return {
        ...withoutSuperseded(findings.filter(counts), request.policy),
        suppressed: findings.filter(finding => finding.suppression),
        notifications: [...found.notifications, ...waivers.notifications],
        coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
        files: found.files,
        rules,
    };
};
/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered, known) => known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');
/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries, paths) => {
    const given = new Set(paths);
    return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};


/***/ }),

/***/ 74490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wordSet)
/* harmony export */ });
/** The words of a text, for tables that are long lists of plain words. */
const wordSet = (text) => new Set(text.split(' '));


/***/ })

};
;