"use strict";
exports.id = 2576;
exports.ids = [2576];
exports.modules = {

/***/ 42576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policy: () => (/* binding */ policy)
});

// EXTERNAL MODULE: ./build/text/sorted.js
var sorted = __webpack_require__(29546);
// EXTERNAL MODULE: ./build/org-rules/cel/environment.js + 5 modules
var environment = __webpack_require__(312);
// EXTERNAL MODULE: ./build/org-rules/cel/parser.js + 2 modules
var parser = __webpack_require__(47014);
// EXTERNAL MODULE: ./build/org-rules/cel/problem.js
var cel_problem = __webpack_require__(60968);
// EXTERNAL MODULE: ./build/org-rules/fields.js
var org_rules_fields = __webpack_require__(25739);
// EXTERNAL MODULE: ./build/org-rules/kyverno/validating-policies.js
var validating_policies = __webpack_require__(75327);
// EXTERNAL MODULE: ./build/org-rules/load-org-rules.js + 5 modules
var load_org_rules = __webpack_require__(5113);
// EXTERNAL MODULE: ./build/org-rules/mutation/read-mutations.js + 1 modules
var read_mutations = __webpack_require__(6017);
// EXTERNAL MODULE: ./build/artifacts/kubernetes/parse.js + 11 modules
var parse = __webpack_require__(69777);
// EXTERNAL MODULE: ./build/artifacts/source-file.js
var source_file = __webpack_require__(36825);
// EXTERNAL MODULE: ./build/org-rules/object-value.js
var object_value = __webpack_require__(65333);
;// CONCATENATED MODULE: ./build/org-rules/testing/policy-test.js




/** Tests are the author's own: they may take what a whole review may. */
const freeBudget = () => {
    let taken = 0;
    return {
        isSpent: (steps = 1) => {
            taken += steps;
            return taken > 20_000_000;
        },
    };
};
/** The documents of a text. Those that can't be read as objects are left out. */
const documentsOf = (path, text) => (0,parse/* parseKubernetes */.K)((0,source_file/* sourceFile */.s)(path, text)).objects.flatMap(object => {
    const fields = (0,object_value/* fieldsOf */.Pf)(object.node);
    return (0,org_rules_fields/* isFields */.Ce)(fields) ? [{ fields, object }] : [];
});

// EXTERNAL MODULE: ./build/org-rules/vap/read-policies.js
var read_policies = __webpack_require__(58725);
// EXTERNAL MODULE: ./build/text/closest-name.js
var closest_name = __webpack_require__(76214);
// EXTERNAL MODULE: ./build/org-rules/cel/compile.js + 8 modules
var compile = __webpack_require__(69864);
// EXTERNAL MODULE: ./build/org-rules/cel/types.js
var cel_types = __webpack_require__(90478);
// EXTERNAL MODULE: ./build/org-rules/gatekeeper/template.js
var gatekeeper_template = __webpack_require__(16084);
// EXTERNAL MODULE: ./build/org-rules/kyverno/glob.js
var glob = __webpack_require__(31419);
// EXTERNAL MODULE: ./build/org-rules/kyverno/rule-set.js + 3 modules
var rule_set = __webpack_require__(92041);
// EXTERNAL MODULE: ./build/artifacts/yaml/lookup.js
var lookup = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/org-rules/checking/remark.js


/** Where a remark stands: for a field that is not known its name, else what stands there. */
const rangeOf = ({ object }, path, code) => {
    const found = code === 'unknown-field' ? (0,lookup/* lookup */.$I)(object.node, ...path) : undefined;
    return found?.state === 'present' && found.entry ? found.entry.key.range : (0,object_value/* placeOf */.$t)(object.node, path);
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
    yield* unbound(documents, read_policies/* isPolicy */.pn, read_policies/* isBinding */.OT, 'ValidatingAdmissionPolicyBinding');
    yield* unbound(documents, read_mutations/* isMutatingPolicy */.Us, read_mutations/* isMutatingBinding */.T3, 'MutatingAdmissionPolicyBinding');
    yield* unconnectedOfGatekeeper(documents);
    yield* unconnectedExceptions(documents);
}
/** Bindings without their policy, and policies without a binding. */
function* unbound(documents, isOwn, binds, kind) {
    const policies = documents.filter(({ fields }) => isOwn(fields));
    const names = policies.map(({ fields }) => nameOf(fields));
    const bindings = documents.filter(({ fields }) => binds(fields));
    const bound = new Set(bindings.map(({ fields }) => (0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'policyName') ?? ''));
    for (const binding of bindings) {
        const name = (0,org_rules_fields/* textAt */.$6)(binding.fields, 'spec', 'policyName') ?? '';
        if (name !== '' && !names.includes(name))
            yield remark(binding, ['spec', 'policyName'], 'warning', 'dead', `the policy "${name}" is not there, so that it does nothing`, meant(name, names, 'Name a policy of the folder, or remove the binding.'));
    }
    for (const policy of policies)
        if (!bound.has(nameOf(policy.fields)))
            yield remark(policy, ['metadata', 'name'], 'warning', 'dead', 'no binding names it, so that it does nothing, as in a cluster', `Add a ${kind}, or remove the policy.`);
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
    const policy = policies.find(({ fields }) => (0,rule_set/* exceptedName */.o)(fields) === name);
    if (policy === undefined) {
        const known = policies.map(({ fields }) => (0,rule_set/* exceptedName */.o)(fields));
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
    const { program } = (0,compile/* compileCel */.S)(source, { minor, dialect, hasParams: true, hasAuthorizer: dialect === 'kubernetes', variables: new Map() }, cel_types/* boolType */.rf);
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
const binding = {
    policyName: 'text',
    paramRef: { name: 'text', namespace: 'text', selector: labels, parameterNotFoundAction: 'text' },
    matchResources: constraints,
};
const admissionBinding = document_shapes_document({ ...binding, validationActions: ['text'] });
const mutatingPolicy = document_shapes_document({
    paramKind: { apiVersion: 'text', kind: 'text' },
    matchConstraints: constraints,
    matchConditions: conditions,
    variables: conditions,
    mutations: [{ patchType: 'text', applyConfiguration: { expression: 'text' }, jsonPatch: { expression: 'text' } }],
    failurePolicy: 'text',
    reinvocationPolicy: 'text',
});
const validatingPolicy = document_shapes_document({
    ...celSpec,
    validationActions: ['text'],
    evaluation: { mode: 'text', admission: { enabled: 'boolean' }, background: { enabled: 'boolean' } },
    autogen: { podControllers: { controllers: ['text'] }, validatingAdmissionPolicy: { enabled: 'boolean' } },
    webhookConfiguration: 'any',
});
/** Data that stands there, or an expression that gives it. */
const given = { value: 'text', expression: 'text' };
const imagePolicy = document_shapes_document({
    ...celSpec,
    validationActions: ['text'],
    evaluation: { mode: 'text', admission: { enabled: 'boolean' }, background: { enabled: 'boolean' } },
    autogen: { podControllers: { controllers: ['text'] } },
    webhookConfiguration: 'any',
    images: [{ name: 'text', expression: 'text' }],
    matchImageReferences: [{ glob: 'text', expression: 'text' }],
    attestors: [
        {
            name: 'text',
            cosign: {
                annotations: 'any',
                certificate: { cert: given, certChain: given },
                ctlog: {
                    ctLogPubKey: 'text',
                    insecureIgnoreSCT: 'boolean',
                    insecureIgnoreTlog: 'boolean',
                    rekorPubKey: 'text',
                    tsaCertChain: 'text',
                    url: 'text',
                },
                key: { data: 'text', expression: 'text', hashAlgorithm: 'text', kms: 'text' },
                keyless: {
                    additionalExtensions: 'any',
                    identities: [{ issuer: 'text', issuerRegExp: 'text', subject: 'text', subjectExpression: 'text', subjectRegExp: 'text' }],
                    roots: 'text',
                },
                source: { PullSecrets: [{ name: 'text' }], repository: 'text', tagPrefix: 'text' },
                trustedRoot: given,
                tuf: { mirror: 'text', root: { data: 'text', path: 'text' } },
            },
            notary: { certs: given, tsaCerts: given },
        },
    ],
    attestations: [{ name: 'text', intoto: { type: 'text' }, referrer: { type: 'text' } }],
    credentials: { allowInsecureRegistry: 'boolean', providers: ['text'], secrets: ['text'] },
    validationConfigurations: { mutateDigest: 'boolean', required: 'boolean', verifyDigest: 'boolean' },
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
    ['admissionregistration.k8s.io MutatingAdmissionPolicy', mutatingPolicy],
    ['admissionregistration.k8s.io MutatingAdmissionPolicyBinding', document_shapes_document(binding)],
    ['policies.kyverno.io ValidatingPolicy', validatingPolicy],
    ['policies.kyverno.io NamespacedValidatingPolicy', validatingPolicy],
    ['policies.kyverno.io ImageValidatingPolicy', imagePolicy],
    ['policies.kyverno.io NamespacedImageValidatingPolicy', imagePolicy],
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

// EXTERNAL MODULE: ./build/org-rules/cel/variables.js
var cel_variables = __webpack_require__(6790);
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

;// CONCATENATED MODULE: ./build/org-rules/checking/image-policies.js









const kinds = new Set(['ImageValidatingPolicy', 'NamespacedImageValidatingPolicy']);
/** A policy of `policies.kyverno.io` about images. */
const isImagePolicy = (document) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(document, 'apiVersion') ?? '') === 'policies.kyverno.io' && kinds.has((0,org_rules_fields/* textAt */.$6)(document, 'kind') ?? '');
/** Where an attestor may have an expression in place of data. */
const attestorExpressions = [
    ['cosign', 'key'],
    ['cosign', 'certificate', 'cert'],
    ['cosign', 'certificate', 'certChain'],
    ['cosign', 'trustedRoot'],
    ['notary', 'certs'],
    ['notary', 'tsaCerts'],
];
/** All that Kyverno refuses in a policy about images, and what of it does nothing. Source: Kyverno, `pkg/image/verification/evaluator/compiler.go`. */
function* imagePolicyRemarks(document, minor) {
    const { fields } = document;
    const say = (path, message, remedy, code = 'unusable') => remark(document, path, code === 'dead' ? 'warning' : 'error', code, message, remedy);
    const isJson = (0,org_rules_fields/* textAt */.$6)(fields, 'spec', 'evaluation', 'mode') === 'JSON';
    const base = { minor, dialect: 'kyverno-images', hasParams: false, hasAuthorizer: false };
    const variables = (0,cel_variables/* lazyVariables */.A)((0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'variables').map(one => ({ name: (0,org_rules_fields/* textAt */.$6)(one, 'name') ?? '', expression: (0,org_rules_fields/* textAt */.$6)(one, 'expression') ?? '' })), base);
    for (const [index, problems] of variables.problems)
        for (const one of problems)
            yield say(...toldAt(fields, ['spec', 'variables', index, 'expression'], one));
    for (const written of expressionsOf(fields, { ...base, variables: variables.types }))
        for (const one of problemsOf(fields, written))
            yield say(...toldAt(fields, written.path, one));
    for (const [path, message, remedy] of lacks(fields))
        yield say(path, message, remedy);
    for (const list of ['attestors', 'attestations'])
        for (const [path, name, known] of unknownNames(fields, list)) {
            const close = (0,closest_name/* closestName */.N)(name, known);
            const remedy = close === undefined ? `It names ${known.join(', ') || 'none'} in "${list}".` : `Did you mean "${close}"?`;
            yield say(path, `there is no "${name}" among its ${list}, so that the expression fails for every image`, remedy, 'unusable');
        }
    for (const [index, name] of unusedAttestors(fields))
        yield say(['spec', 'attestors', index, 'name'], `no expression asks the attestor "${name}"`, 'Ask it in a validation, or remove it.', 'dead');
    if (!isJson)
        yield* unmatched(document, minor);
}
const toldAt = (fields, path, problem) => [
    path,
    (0,cel_problem/* placedMessage */.Z)(problem, (0,org_rules_fields/* textAt */.$6)(fields, ...path) ?? ''),
    '',
];
function* expressionsOf(fields, scope) {
    const each = (list) => (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', list).keys();
    // Conditions and extractors are compiled before there are variables.
    const plain = { ...scope, variables: undefined };
    for (const index of each('matchConditions'))
        yield { path: ['spec', 'matchConditions', index, 'expression'], types: [cel_types/* boolType */.rf], scope: plain };
    for (const index of each('matchImageReferences'))
        yield {
            path: ['spec', 'matchImageReferences', index, 'expression'],
            types: [cel_types/* boolType */.rf],
            scope: { ...plain, only: new Map([['ref', cel_types/* stringType */.WO]]) },
        };
    for (const index of each('images'))
        yield { path: ['spec', 'images', index, 'expression'], types: [(0,cel_types/* listType */.Vc)(cel_types/* stringType */.WO), (0,cel_types/* listType */.Vc)(cel_types/* dynType */.Y5), cel_types/* dynType */.Y5], scope: plain };
    for (const index of each('attestors'))
        for (const place of attestorExpressions)
            yield { path: ['spec', 'attestors', index, ...place, 'expression'], types: [], scope };
    for (const index of each('validations')) {
        yield { path: ['spec', 'validations', index, 'expression'], types: [cel_types/* boolType */.rf], scope };
        yield { path: ['spec', 'validations', index, 'messageExpression'], types: [cel_types/* stringType */.WO], scope };
    }
    for (const index of each('auditAnnotations'))
        yield { path: ['spec', 'auditAnnotations', index, 'valueExpression'], types: [cel_types/* stringType */.WO, cel_types/* dynType */.Y5], scope };
}
const problemsOf = (fields, { path, types, scope }) => {
    const source = (0,org_rules_fields/* textAt */.$6)(fields, ...path);
    if (source === undefined || source.trim() === '')
        return [];
    const { program, problems } = (0,compile/* compileCel */.S)(source, scope);
    if (problems)
        return problems;
    if (types.length === 0 || types.some(type => (0,cel_types/* isSameType */.LE)(program.type, type)))
        return [];
    // For the words: it is of none of them.
    return (0,compile/* compileCel */.S)(source, scope, types[0]).problems ?? [];
};
/** What has to be there, and of two things one. */
function* lacks(fields) {
    const spec = (0,org_rules_fields/* valueAt */.fK)(fields, 'spec');
    for (const [list, field] of [
        ['validations', 'expression'],
        ['variables', 'expression'],
        ['matchConditions', 'expression'],
        ['images', 'expression'],
    ])
        for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(spec, list).entries())
            if (((0,org_rules_fields/* textAt */.$6)(one, field) ?? '').trim() === '')
                yield [['spec', list, index], `"${field}" is not there`, 'Write the expression.'];
    yield* lacksOfAttestors(spec);
    for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(spec, 'matchImageReferences').entries())
        if ((0,org_rules_fields/* textAt */.$6)(one, 'glob') === undefined && (0,org_rules_fields/* textAt */.$6)(one, 'expression') === undefined)
            yield [['spec', 'matchImageReferences', index], 'either "glob" or "expression" has to be there', 'Write one of them.'];
    yield* unknownWords(spec);
}
function* lacksOfAttestors(spec) {
    if ((0,org_rules_fields/* valueAt */.fK)(spec, 'validations') === undefined)
        yield [['spec', 'validations'], 'there are no validations', 'Ask for signatures: verifyImageSignatures(image, [attestors.NAME]) > 0.'];
    if ((0,org_rules_fields/* valueAt */.fK)(spec, 'attestors') === undefined)
        yield [['spec', 'attestors'], 'there are no attestors', 'Say whose signatures count.'];
    for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(spec, 'attestors').entries()) {
        if ((0,org_rules_fields/* textAt */.$6)(one, 'name') === undefined)
            yield [['spec', 'attestors', index], 'an attestor has no name', 'Give it one.'];
        const ways = ['cosign', 'notary'].filter(way => (0,org_rules_fields/* isFields */.Ce)((0,org_rules_fields/* valueAt */.fK)(one, way)));
        if (ways.length !== 1)
            yield [['spec', 'attestors', index], 'an attestor is either by "cosign" or by "notary"', 'Give it one of the two.'];
    }
}
function* unknownWords(spec) {
    for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(spec, 'validations').entries()) {
        const reason = (0,org_rules_fields/* textAt */.$6)(one, 'reason') ?? 'Invalid';
        if (!read_policies/* reasonCodes */.JC.has(reason))
            yield [['spec', 'validations', index, 'reason'], `"${reason}" is not one of ${[...read_policies/* reasonCodes */.JC.keys()].join(', ')}`, ''];
    }
    for (const [index, action] of (0,org_rules_fields/* textsAt */.i1)(spec, 'validationActions').entries())
        if (!['Audit', 'Deny', 'Warn'].includes(action))
            yield [['spec', 'validationActions', index], `"${action}" is not one of Audit, Deny, Warn`, ''];
}
/** What expressions ask by a name that is not in the list. */
function* unknownNames(fields, list) {
    const known = (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', list).map(one => (0,org_rules_fields/* textAt */.$6)(one, 'name') ?? '');
    for (const { path, name } of namesAsked(fields, list))
        if (!known.includes(name))
            yield [path, name, known];
}
function* unusedAttestors(fields) {
    const asked = new Set([...namesAsked(fields, 'attestors')].map(({ name }) => name));
    // Expressions that go through all of them name none.
    const goesThrough = expressionTexts(fields).some(({ text }) => /\battestors\b(?!\s*(?:\.\w+\b(?!\s*\()|\[\s*['"]))/u.test(text));
    if (goesThrough)
        return;
    for (const [index, one] of (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'attestors').entries()) {
        const name = (0,org_rules_fields/* textAt */.$6)(one, 'name');
        if (name !== undefined && !asked.has(name))
            yield [index, name];
    }
}
const expressionTexts = (fields) => ['variables', 'validations'].flatMap(list => (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', list).map((one, index) => ({
    path: ['spec', list, index, 'expression'],
    text: (0,org_rules_fields/* textAt */.$6)(one, 'expression') ?? '',
})));
function* namesAsked(fields, list) {
    const asks = new RegExp(`\\b${list}\\s*(?:\\.(\\w+)\\b(?!\\s*\\()|\\[\\s*(['"])([^'"]{1,200})\\2\\s*\\])`, 'gu');
    for (const { path, text } of expressionTexts(fields))
        for (const [, plain, , quoted] of text.matchAll(asks))
            yield { path, name: plain ?? quoted ?? '' };
}

// EXTERNAL MODULE: ./build/org-rules/kyverno/conditions.js
var kyverno_conditions = __webpack_require__(24159);
// EXTERNAL MODULE: ./build/org-rules/kyverno/jmespath/failure.js
var failure = __webpack_require__(6062);
// EXTERNAL MODULE: ./build/org-rules/kyverno/jmespath/functions/all-functions.js + 7 modules
var all_functions = __webpack_require__(71400);
// EXTERNAL MODULE: ./build/org-rules/kyverno/jmespath/parse.js + 1 modules
var jmespath_parse = __webpack_require__(92376);
// EXTERNAL MODULE: ./build/org-rules/kyverno/variables.js + 2 modules
var variables = __webpack_require__(875);
;// CONCATENATED MODULE: ./build/org-rules/checking/kyverno-expressions.js








/** What an expression may begin with besides names of a `context`. */
const roots = ['request', 'images', 'element', 'elementIndex', 'serviceAccountName', 'serviceAccountNamespace', 'target'];
/** A name that is nowhere, as people write what is nothing: `request.oldObject == null`. */
const nothing = ['null', ''];
const isRoot = (name) => roots.includes(name) || isOfLoop(name);
/** What there is of the round of a `foreach`. */
const isOfLoop = (name) => /^element(?:Index)?\d*$/u.test(name);
/** Why a variable is none where it stands, though there is one of that name elsewhere: Kyverno refuses such policies. Undefined where it is one. */
const misplaced = (name, { inLoop }) => {
    if (isOfLoop(name) && !inLoop)
        return [`"${name}" is known only within a "foreach"`, 'Use what "request.object" holds.'];
    return name === 'target' ? ['"target" is known only where existing objects are changed', 'Use "request.object".'] : undefined;
};
/** The parts of an expression. */
const partsOf = (node) => {
    switch (node.kind) {
        case 'under':
        case 'pipe':
        case 'or':
        case 'and':
        case 'each':
        case 'eachValue':
        case 'comparison':
            return [node.left, node.right];
        case 'filter':
            return [node.left, node.where, node.right];
        case 'not':
        case 'flat':
        case 'reference':
            return [node.of];
        case 'list':
            return node.items;
        case 'fields':
            return node.entries.map(([, item]) => item);
        case 'call':
            return node.args;
        default:
            return [];
    }
};
const callsIn = (node) => [...(node.kind === 'call' ? [node.name] : []), ...partsOf(node).flatMap(callsIn)];
/** Names that an expression looks for among the variables, and not in a value. */
const namesIn = (node) => {
    if (node.kind === 'field')
        return [node.name];
    if (node.kind === 'reference')
        return [];
    const isChain = ['under', 'pipe', 'each', 'eachValue', 'filter'].includes(node.kind);
    return partsOf(node)
        .slice(0, isChain ? 1 : undefined)
        .flatMap(namesIn);
};
/** What is wrong with an expression, and what would be right. */
function* mistakesIn(expression, place, isBraced) {
    if (expression === '@')
        return;
    let node;
    try {
        node = (0,jmespath_parse/* parseJmesPath */.C)(expression);
    }
    catch (error) {
        if (!(error instanceof failure/* JmesFailure */.s))
            throw error;
        yield [`"${expression.slice(0, 100)}" is no JMESPath: ${error.message}`, ''];
        return;
    }
    for (const name of new Set(callsIn(node)))
        if (!all_functions/* allFunctions */.l.has(name)) {
            const close = (0,closest_name/* closestName */.N)(name, [...all_functions/* allFunctions */.l.keys()]);
            yield [`there is no function "${name}"`, close === undefined ? '' : `Did you mean "${close}"?`];
        }
    for (const name of new Set(namesIn(node))) {
        // Why only with braces: Kyverno does not look at paths without them.
        const wrong = (isBraced && !place.known.has(name) ? misplaced(name, place) : undefined) ?? unknown(name, place);
        if (wrong)
            yield wrong;
    }
}
/** Why there is no such variable at all. */
const unknown = (name, { known }) => {
    if (isRoot(name) || known.has(name) || nothing.includes(name))
        return undefined;
    const close = (0,closest_name/* closestName */.N)(name, [...roots, ...known]);
    return [`there is no variable "${name}"`, close === undefined ? 'Give it in "context".' : `Did you mean "${close}"?`];
};
function* inText(document, text, place) {
    for (const expression of (0,variables/* variablesIn */.DF)(text))
        for (const [message, remedy] of mistakesIn(expression, place, true))
            yield remark(document, place.path, 'error', 'unusable', message, remedy);
}
/** Expressions that stand without braces: lists of a `foreach`, and paths of variables. */
function* ofOwn(document, holder, key, place) {
    const text = (0,org_rules_fields/* textAt */.$6)(holder, key);
    if (text === undefined || (0,variables/* variablesIn */.DF)(text).length > 0)
        return;
    const path = [...place.path, key];
    for (const [message, remedy] of mistakesIn(text.trim(), place, false))
        yield remark(document, path, 'error', 'unusable', message, remedy);
}
function* inValue(document, value, place) {
    if (typeof value === 'string')
        yield* inText(document, value, place);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        for (const [index, item] of value.entries())
            yield* inValue(document, item, { ...place, path: [...place.path, index] });
    if (!(0,org_rules_fields/* isFields */.Ce)(value))
        return;
    const contexts = (0,org_rules_fields/* itemsAt */.Ct)(value, 'context').flatMap(entry => (0,org_rules_fields/* textAt */.$6)(entry, 'name') ?? []);
    const inner = { ...place, known: new Set([...place.known, ...contexts]) };
    if ((0,org_rules_fields/* itemsAt */.Ct)(value, 'foreach').length > 0)
        yield* lists(document, (0,org_rules_fields/* itemsAt */.Ct)(value, 'foreach'), inner);
    // What is asked for in a value of its own has names of its own.
    if ((0,org_rules_fields/* isFields */.Ce)(value['variable']) && (0,org_rules_fields/* valueAt */.fK)(value, 'variable', 'value') === undefined)
        yield* ofOwn(document, value['variable'], 'jmesPath', { ...inner, path: [...place.path, 'variable'] });
    const operator = (0,org_rules_fields/* textAt */.$6)(value, 'operator');
    if (operator !== undefined && (0,org_rules_fields/* valueAt */.fK)(value, 'key') !== undefined && !(0,kyverno_conditions/* isOperator */.Zo)(operator)) {
        const close = (0,closest_name/* closestName */.N)(operator, kyverno_conditions/* operatorNames */.pr);
        const remedy = close === undefined ? `There are: ${kyverno_conditions/* operatorNames */.pr.join(', ')}.` : `Did you mean "${close}"?`;
        yield remark(document, [...place.path, 'operator'], 'error', 'unusable', `there is no operator "${operator.slice(0, 40)}"`, remedy);
    }
    for (const [key, item] of Object.entries(value))
        yield* inValue(document, item, { ...inner, path: [...place.path, key], inLoop: inner.inLoop || key === 'foreach' });
}
function* lists(document, loops, place) {
    for (const [index, loop] of loops.entries()) {
        const own = { ...place, path: [...place.path, 'foreach', index] };
        if ((0,variables/* variablesIn */.DF)((0,org_rules_fields/* textAt */.$6)(loop, 'list') ?? '').length > 0)
            yield remark(document, [...own.path, 'list'], 'error', 'unusable', 'a list is an expression without braces: with them it fails for every object', 'Leave "{{" and "}}" out.');
        else
            yield* ofOwn(document, loop, 'list', own);
    }
}
/** What expressions of rules of Kyverno that validate have wrong: syntax, functions, variables, operators. */
function* kyvernoExpressions(document) {
    const { fields } = document;
    const isOwn = (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'kyverno.io' && /^(?:Cluster)?Policy$/u.test((0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '');
    if (!isOwn)
        return;
    for (const [index, rule] of (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'rules').entries()) {
        if (!(0,org_rules_fields/* isFields */.Ce)(rule) || (0,org_rules_fields/* valueAt */.fK)(rule, 'validate') === undefined || (0,org_rules_fields/* valueAt */.fK)(rule, 'validate', 'cel') !== undefined)
            continue;
        // Selectors of what it is about have operators of their own.
        const own = Object.entries(rule).filter(([key]) => key !== 'match' && key !== 'exclude');
        yield* inValue(document, Object.fromEntries(own), { path: ['spec', 'rules', index], known: new Set(), inLoop: false });
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
        .flatMap(({ problems, mutations }) => [...problems, ...(mutations?.problems ?? [])])
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
        rules: sets.reduce((sum, { rules, mutations }) => sum + rules.length + (mutations?.rules.length ?? 0), 0),
        remarks: remarks.toSorted((a, b) => (0,sorted/* compareText */.n)(a.path, b.path) || a.range.start - b.range.start),
    };
};
function* remarksOn(document, minor) {
    const { fields } = document;
    const shape = shapeOf(fields);
    if (shape)
        for (const { path, message, remedy, kind } of misfits(fields, shape))
            yield remark(document, path, 'error', kind, message, remedy);
    yield* kyvernoExpressions(document);
    if (isImagePolicy(fields))
        yield* imagePolicyRemarks(document, minor);
    if ((0,read_mutations/* isMutatingPolicy */.Us)(fields))
        yield* unmatched(document, minor);
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
    const kind = admissionKinds.find(({ is }) => is(fields));
    if (!kind)
        return;
    const apiVersion = (0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '';
    const since = kind.servedSince[apiVersion.slice(apiVersion.indexOf('/') + 1)];
    if (since !== undefined && minor < since)
        yield remark(document, ['apiVersion'], 'error', 'version', `"${apiVersion}" is served since Kubernetes 1.${since}, and the cluster has 1.${minor}`, 'Name an older version, or the newer Kubernetes in "kubernetes-version".');
    const { problemsOf } = kind;
    const problems = problemsOf(fields, minor);
    if (problems.length === 0 || minor >= environment/* newestMinor */.WM)
        return;
    for (const path of new Map(problems.map(problem => [problem.path.join('.'), problem.path])).values()) {
        const first = firstMinorWithout(problemsOf, fields, path, minor);
        if (first !== undefined)
            yield remark(document, path, 'error', 'version', `the expression needs Kubernetes 1.${first}, and the cluster has 1.${minor}, which refuses the policy`, 'Write it without what is newer, or name the newer Kubernetes in "kubernetes-version".');
    }
}
/** Kinds that the API server compiles, since when each version of their APIs is served, and what it refuses in them. */
const admissionKinds = [
    { is: read_policies/* isPolicy */.pn, servedSince: { v1alpha1: 26, v1beta1: 28, v1: 30 }, problemsOf: (fields, minor) => (0,read_policies/* readPolicy */.T4)(fields, minor).problems },
    {
        is: read_mutations/* isMutatingPolicy */.Us,
        servedSince: { v1alpha1: 32, v1beta1: 34, v1: 36 },
        problemsOf: (fields, minor) => (0,read_mutations/* readMutatingPolicy */.C1)(fields, minor).problems,
    },
];
const firstMinorWithout = (problemsOf, fields, path, minor) => {
    const key = path.join('.');
    for (let next = minor + 1; next <= environment/* newestMinor */.WM; next += 1)
        if (!problemsOf(fields, next).some(problem => problem.path.join('.') === key))
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
        if (error instanceof cel_problem/* SyntaxProblem */.b)
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(10912);
// EXTERNAL MODULE: ./build/org-rules/cel/failure.js
var cel_failure = __webpack_require__(37497);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/regexes.js
var regexes = __webpack_require__(74262);
// EXTERNAL MODULE: ./build/org-rules/gatekeeper/rule-set.js + 1 modules
var gatekeeper_rule_set = __webpack_require__(61905);
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
        const set = (0,gatekeeper_rule_set/* gatekeeperRules */.j)([...template, ...constraint], modules, this.#surroundings.minor);
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
            const met = isMet(assertion, messages);
            const got = `${messages.length} violation${messages.length === 1 ? '' : 's'}`;
            if (met === undefined)
                return row({ expected, got, state: 'failed', reason: '"violations" is "yes", "no" or a number, and "message" a pattern of RE2.' });
            return row({ expected, got, state: met ? 'passed' : 'failed', reason: messages.join('; ').slice(0, 300) });
        });
    }
    #row(index, at, object, more) {
        const place = ['tests', index, ...(at === undefined ? [] : ['cases', at])];
        return { policy: '', rule: '', object, ...more, at: (0,object_value/* placeOf */.$t)(this.#suite.object.node, place) };
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
    if (regexp instanceof cel_failure/* CelFailure */.pZ)
        return undefined;
    const count = messages.filter(message => regexp === undefined || regexp.matcher(message).find()).length;
    if (wanted === 'yes' || wanted === true)
        return count > 0;
    if (wanted === 'no' || wanted === false)
        return count === 0;
    return typeof wanted === 'bigint' && wanted >= 0n ? BigInt(count) === wanted : undefined;
};

;// CONCATENATED MODULE: ./build/org-rules/testing/test-objects.js


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
/** What tells the objects of a test apart. */
const keyOf = ({ apiVersion, kind, namespace, name }) => [apiVersion, kind, namespace, name].join(',');
/** `apps/v1/Deployment/shop/web`. */
const labelOf = ({ apiVersion, kind, namespace, name }) => [apiVersion, kind, ...(namespace === '' ? [] : [namespace]), name].join('/');

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
/** The objects that a file of tests names, each with what the test knows of its cluster. */
const objectsOfKyvernoTest = (document, files, surroundings) => new KyvernoTest(document, files, surroundings).known();
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
    known() {
        const objects = this.#objects();
        const cluster = this.#cluster(objects);
        return objects.map(object => ({ label: labelOf(object), fields: object.fields, cluster }));
    }
    rows() {
        const { fields } = this.#test;
        const policies = this.#read('policies');
        const documents = policies.flatMap(file => documentsOf(file.path, file.text));
        const named = new Map(documents.flatMap(namedPolicy));
        const objects = this.#objects();
        const sets = (0,load_org_rules/* loadOrgRules */.Q)([...policies, ...this.#read('exceptions'), ...this.#read('paramResources'), ...kyverno_test_unbound(documents)], [], this.#surroundings.minor);
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
        // One of a namespace is called by both names.
        const written = (0,org_rules_fields/* textAt */.$6)(result, 'policy') ?? '';
        const policy = written.split('/').at(-1) ?? '';
        const row = (object, more) => ({
            policy: written,
            rule: (0,org_rules_fields/* textAt */.$6)(result, 'rule') ?? '',
            object,
            expected: (0,org_rules_fields/* textAt */.$6)(result, 'result') ?? (0,org_rules_fields/* textAt */.$6)(result, 'status') ?? '',
            ...more,
            at: (0,object_value/* placeOf */.$t)(this.#test.object.node, ['results', index]),
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
const kyverno_test_unbound = (documents) => {
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
/** The keys of a path; one in quotes may hold dots. Source: Kyverno, `AddVariable`. */
const keysOfPath = (path) => [...path.matchAll(/(?:^|\.)(?:"((?:[^"]|"")*)"|([^."]*))/gu)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
/** `dictionary.data.env: x` as fields within fields. */
const nested = (flat) => {
    const root = {};
    for (const [path, value] of Object.entries(flat)) {
        const keys = keysOfPath(path);
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
            ...policy_tools_text_listed(rows.map(row => rowLine(row, lines.line(row.at.start), paint))),
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

// EXTERNAL MODULE: ./build/cli/local-files.js + 1 modules
var local_files = __webpack_require__(60016);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/policy/images/image-settings.js
var image_settings = __webpack_require__(11392);
// EXTERNAL MODULE: ./build/policy/parse-org-policy.js + 4 modules
var parse_org_policy = __webpack_require__(24996);
// EXTERNAL MODULE: ./build/rules/known-rules.js
var known_rules = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/signing/policy/parse-image-policies.js + 30 modules
var parse_image_policies = __webpack_require__(95679);
// EXTERNAL MODULE: ./build/cli/images/load-image-policies.js
var load_image_policies = __webpack_require__(62932);
;// CONCATENATED MODULE: ./build/cli/policy-tools/check-organization.js







const check_organization_nothing = { documents: 0, remarks: [] };
/**
 * Reads `policy.yml` and `image-policies/` of an organization's policy folder (`tidewaiter/` in the policy repository), all mistakes in one round. Of a
 * folder that has neither it says nothing. Throws `UsageError` for what can't be read.
 */
const checkOrganization = (folder) => {
    const [path, images] = [(0,external_node_path_.join)(folder, 'policy.yml'), (0,external_node_path_.join)(folder, 'image-policies')];
    const hasPolicy = (0,load_image_policies/* kindOf */.I)(path) === 'file';
    const hasImages = (0,load_image_policies/* kindOf */.I)(images) === 'folder';
    if (!hasPolicy && !hasImages)
        return check_organization_nothing;
    const policy = hasPolicy ? (0,parse_org_policy.parseOrgPolicy)((0,external_node_fs_.readFileSync)(path, 'utf8'), path, 'the command line', known_rules/* knownRules */.f) : undefined;
    const files = hasImages ? (0,load_image_policies/* readFolder */.j1)(images) : new Map();
    const own = (0,parse_image_policies.parseImagePolicies)(files, policy?.policy?.images ?? image_settings/* defaultImageSettings */.A, images);
    return {
        documents: policy ? 1 : 0,
        remarks: [...(policy?.errors ?? []), ...(own.errors ?? [])].map(asRemark),
    };
};
const asRemark = ({ path, range, message, hint }) => ({
    path,
    range,
    level: 'error',
    code: 'unusable',
    message,
    remedy: hint ?? '',
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/org-rules/id-part.js
var id_part = __webpack_require__(8581);
// EXTERNAL MODULE: ./build/org-rules/vap/vap-rules.js
var vap_rules = __webpack_require__(69657);
;// CONCATENATED MODULE: ./build/org-rules/migration/cel-source.js

/** Why a rule is not migrated: a full sentence. */
class NotMigrated extends Error {
}
const yes = { text: 'true', binds: 'unary', constant: true };
const no = { text: 'false', binds: 'unary', constant: false };
const cel_source_order = ['or', 'and', 'relation', 'unary'];
/** The text of an expression as an operand of one that binds so. */
const within = ({ text, binds }, outer) => (cel_source_order.indexOf(binds) < cel_source_order.indexOf(outer) ? `(${text})` : text);
const joined = (parts, word) => {
    const [neutral, binds] = word === '&&' ? [true, 'and'] : [false, 'or'];
    const decisive = parts.find(({ constant }) => constant === !neutral);
    if (decisive)
        return decisive;
    const open = parts.filter(({ constant }) => constant === undefined);
    const distinct = open.filter(({ text }, index) => open.findIndex(other => other.text === text) === index);
    const [first] = distinct;
    if (first === undefined)
        return neutral ? yes : no;
    return distinct.length === 1 ? first : { text: distinct.map(part => within(part, binds)).join(` ${word} `), binds, parts: distinct };
};
const and = (...parts) => joined(parts, '&&');
const or = (...parts) => joined(parts, '||');
const not = (cel) => {
    if (cel.constant !== undefined)
        return cel.constant ? no : yes;
    if (cel.opposite !== undefined)
        return { text: cel.opposite, binds: 'relation', opposite: cel.text };
    if (cel.parts)
        return cel.binds === 'or' ? and(...cel.parts.map(not)) : or(...cel.parts.map(not));
    if (cel.text.startsWith('!') && cel.binds === 'unary')
        return { text: cel.text.slice(1), binds: 'unary' };
    return { text: `!${within(cel, 'unary')}`, binds: 'unary' };
};
const opposites = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };
const compared = (left, operator, right) => ({
    text: `${left} ${operator} ${right}`,
    binds: 'relation',
    // Why not for an order: what can't be compared is an error in both, but a NaN is neither.
    opposite: `${left} ${opposites[operator]} ${right}`,
});
const called = (text) => ({ text, binds: 'unary' });
/** A text as a literal. */
const quoted = (text) => `'${text.replaceAll(/[\\']/gu, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}'`;
const listOf = (texts) => `[${texts.map(quoted).join(', ')}]`;
const reserved = new Set('as break const continue else false for function if import in let loop null package return true var void while'.split(' '));
const isName = (key) => /^[A-Za-z_]\w*$/u.test(key) && !reserved.has(key);
/** A field of what an expression gives. */
const fieldOf = (holder, key) => (isName(key) ? `${holder}.${key}` : `${holder}[${quoted(key)}]`);
/** The same as an optional. */
const optionalField = (holder, key) => (isName(key) ? `${holder}.?${key}` : `${holder}[?${quoted(key)}]`);
const hasField = (holder, key) => isName(key) ? called(`has(${holder}.${key})`) : { text: `${quoted(key)} in ${holder}`, binds: 'relation' };
/** `all` or `exists` over a list, or a map's keys. */
const each = (list, macro, name, body) => {
    if (body.constant !== undefined && body.constant === (macro === 'all'))
        return macro === 'all' ? yes : no;
    return called(`${list}.${macro}(${name}, ${body.text})`);
};
/** A name for the items of a list that no loop around it has. */
const itemName = (key, taken) => {
    const singular = key.endsWith('s') ? key.slice(0, -1) : key;
    const wanted = /^[a-z]\w*$/u.test(singular) && !reserved.has(singular) && !['object', 'request', 'variables'].includes(singular);
    const base = wanted ? singular : 'item';
    for (let count = 1;; count += 1) {
        const name = count === 1 ? base : `${base}${count}`;
        if (!taken.has(name))
            return name;
    }
};
/** A text that an expression gives, without what is not a scalar. Numbers and booleans are compared by their text. */
const asText = (value) => `string(${value})`;
/** True where the text of a number or boolean could fit, too. */
const mayBeNoText = (glob) => {
    const letters = glob.replaceAll(/[*?]/gu, '');
    return /^[-+.\deE]*$/u.test(letters) || 'true'.includes(letters) || 'false'.includes(letters);
};
/** Whether a scalar fits a pattern with `*` and `?`. */
const fitsGlob = (value, glob) => {
    if (/^\*+$/u.test(glob))
        return yes;
    if (glob === '?*' || glob === '*?')
        return compared(value, '!=', "''");
    const text = mayBeNoText(glob) ? asText(value) : value;
    if (!/[*?]/u.test(glob))
        return compared(text, '==', quoted(glob));
    const [, before = '', middle = '', after = ''] = /^(\**)([^*?]*)(\**)$/u.exec(glob) ?? [];
    if (middle !== '' && before.length <= 1 && after.length <= 1) {
        if (before !== '' && after !== '')
            return called(`${text}.contains(${quoted(middle)})`);
        return called(`${text}.${after === '' ? 'endsWith' : 'startsWith'}(${quoted(middle)})`);
    }
    const inner = Array.from(glob, one => (one === '*' ? '.*' : one === '?' ? '.' : one.replace(/[$()*+.?[\\\]^{|}]/u, '\\$&'))).join('');
    const regex = `(?s)^${inner}$`;
    (0,regexes/* compilePattern */.E)(regex);
    return called(`${text}.matches(${quoted(regex)})`);
};
/** One of some texts and patterns. */
const fitsOne = (value, globs) => {
    const plain = globs.filter(glob => !/[*?]/u.test(glob));
    const others = globs.filter(glob => /[*?]/u.test(glob)).map(glob => fitsGlob(value, glob));
    const [first, second] = plain;
    if (first === undefined)
        return or(...others);
    const own = second === undefined
        ? fitsGlob(value, first)
        : { text: `${plain.some(mayBeNoText) ? asText(value) : value} in ${listOf(plain)}`, binds: 'relation' };
    return or(own, ...others);
};

// EXTERNAL MODULE: ./build/org-rules/kyverno/autogen.js
var autogen = __webpack_require__(83994);
;// CONCATENATED MODULE: ./build/org-rules/kyverno/path.js
const stepForm = /\.?(?:([A-Za-z_]\w*)|"((?:[^"\\]|\\.)*)")|\[(-?\d{1,6})\]|(\[\*?\])/uy;
/** A path of JMESPath: names, quoted names, indices and projections. Undefined for any other expression. */
const stepsOf = (expression) => {
    const steps = [];
    stepForm.lastIndex = 0;
    while (stepForm.lastIndex < expression.length) {
        const isFirst = stepForm.lastIndex === 0;
        const found = stepForm.exec(expression);
        if (found === null || (!isFirst && !/^[.[]/u.test(found[0])) || (isFirst && found[0].startsWith('.')))
            return undefined;
        const [, name, quoted, index, each] = found;
        if (each !== undefined)
            steps.push('each');
        else if (index !== undefined)
            steps.push({ index: Number(index) });
        else
            steps.push({ key: name ?? JSON.parse(`"${quoted ?? ''}"`) });
    }
    return steps;
};
/** A literal: `'text'`, or JSON between backticks. */
const literalOf = (text) => {
    if (/^'[^']*'$/u.test(text))
        return text.slice(1, -1);
    if (!/^`[^`]*`$/u.test(text))
        return undefined;
    try {
        const value = JSON.parse(text.slice(1, -1));
        return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./build/rules/kubernetes/concepts/quantities.js
var quantities = __webpack_require__(81411);
// EXTERNAL MODULE: ./build/org-rules/cel/functions/time.js
var time = __webpack_require__(77828);
// EXTERNAL MODULE: ./build/org-rules/kyverno/scalars.js
var scalars = __webpack_require__(21876);
;// CONCATENATED MODULE: ./build/org-rules/migration/scalar-source.js




/** Fields of Kubernetes that are lists of scalars: a pattern that is a scalar is held against each item. */
const listsOfScalars = new Set(`accessModes add apiGroups apiVersions args clusterIPs command drop except externalIPs finalizers hostnames hosts ipFamilies
  loadBalancerSourceRanges mountOptions nameservers nonResourceURLs operations policyTypes resourceNames resources searches supplementalGroups
  values verbs`.split(/\s+/u));
/** `resources` of a container are fields, those of a role a list. */
const isListOfScalars = (path) => {
    const key = path.at(-1) ?? '';
    return listsOfScalars.has(key) && (key !== 'resources' || path.includes('rules'));
};
/** Where people write what they want. */
const isFreeText = (path) => path.some(key => key === 'labels' || key === 'annotations' || key === 'data');
/** Under these stand amounts of resources, and no durations. */
const resourceAmounts = new Set(['limits', 'requests', 'capacity', 'hard']);
/** Under these stand amounts that are written as texts. */
const amounts = new Set([...resourceAmounts, 'sizeLimit', 'labels', 'annotations', 'data', 'max', 'min']);
const portsOrShares = new Set(['targetPort', 'maxUnavailable', 'maxSurge', 'minAvailable', 'port']);
const isQuantityText = (path) => path.some(key => amounts.has(key)) || portsOrShares.has(path.at(-1) ?? '') || /quantity|size/iu.test(path.at(-1) ?? '');
/** A scalar of a pattern, for a value at a path that is there. @throws NotMigrated */
const scalarSource = (pattern, value, path) => {
    if (!isListOfScalars(path))
        return one(pattern, value, path);
    const { fits, absentFits } = one(pattern, 'item', path);
    return { fits: each(value, 'all', 'item', fits), absentFits };
};
const one = (pattern, value, path) => {
    if (typeof pattern === 'boolean')
        return { fits: compared(value, '==', String(pattern)), absentFits: false };
    if (pattern === null) {
        const zeros = ['null', "''", 'false', '0'].map(zero => compared(value, '==', zero));
        return { fits: or(...zeros), absentFits: true };
    }
    if (typeof pattern === 'string')
        return textSource(pattern, value, path);
    const number = String(pattern);
    if (isQuantityText(path))
        return { fits: compared(`string(${value})`, '==', quoted(number)), absentFits: false };
    return { fits: compared(value, '==', number), absentFits: false };
};
/** Source: Kyverno, `pkg/engine/pattern`: `|` parts what may be, `&` what has to be. */
const textSource = (pattern, value, path) => {
    if (pattern.includes('{{'))
        throw new NotMigrated('A pattern with a variable is another one for each object.');
    // A text may be, word for word, what the pattern is.
    const isItself = isFreeText(path) && /^[<>!]|[|&]|\d!?-/u.test(pattern) ? compared(value, '==', quoted(pattern)) : no;
    const choices = pattern.split('|').map(choice => choice
        .trim()
        .split('&')
        .map(part => partSource(part.trim(), value, path)));
    return {
        fits: or(isItself, ...choices.map(parts => and(...parts.map(({ fits }) => fits)))),
        absentFits: choices.some(parts => parts.every(({ absentFits }) => absentFits)),
    };
};
const partSource = (pattern, value, path) => {
    const { operator, operand } = (0,scalars/* comparisonOf */.jb)(pattern);
    const bounds = operator === '' ? (0,scalars/* rangeOf */.be)(pattern) : undefined;
    if (bounds === undefined)
        return operandSource(operand, operator, value, path);
    const [low, high] = bounds.isOutside
        ? [operandSource(bounds.low, '<', value, path), operandSource(bounds.high, '>', value, path)]
        : [operandSource(bounds.low, '>=', value, path), operandSource(bounds.high, '<=', value, path)];
    return bounds.isOutside
        ? { fits: or(low.fits, high.fits), absentFits: low.absentFits || high.absentFits }
        : { fits: and(low.fits, high.fits), absentFits: low.absentFits && high.absentFits };
};
const comparisons = { '': '==', '!': '!=', '>': '>', '>=': '>=', '<': '<', '<=': '<=' };
/** An amount as CEL compares it. What may be a duration is left out: CEL has no question whether a text is one. */
const amountSource = (value, comparison, amount, path) => {
    const isMillis = /^\d+m$/u.test(amount) && path.some(key => resourceAmounts.has(key));
    if ((0,quantities/* parseQuantity */.L)(amount) === undefined || ((0,time/* parseDuration */.E9)(amount) !== undefined && amount !== '0' && !isMillis))
        throw new NotMigrated(`Whether "${amount.slice(0, 40)}" is a duration depends on what it is compared with.`);
    if (/^[+-]?\d{1,18}$/u.test(amount) && !isQuantityText(path))
        return compared(value, comparison, String(BigInt(amount)));
    const text = `string(${value})`;
    const difference = compared(`quantity(${text}).compareTo(quantity(${quoted(amount)}))`, comparison, '0');
    const isAmount = { text: `isQuantity(${text})`, binds: 'unary' };
    return comparison === '!=' ? or(not(isAmount), difference) : and(isAmount, difference);
};
const isAmount = (text) => text.length <= 60 && ((0,quantities/* parseQuantity */.L)(text) !== undefined || (0,time/* parseDuration */.E9)(text) !== undefined);
const operandSource = (operand, operator, value, path) => {
    if (isAmount(operand)) {
        const zero = (0,quantities/* parseQuantity */.L)(operand);
        const order = zero === undefined || zero === 0n ? 0 : zero > 0n ? -1 : 1;
        const absent = { '': order === 0, '!': order !== 0, '>': order > 0, '>=': order >= 0, '<': order < 0, '<=': order <= 0 };
        return { fits: amountSource(value, comparisons[operator], operand, path), absentFits: absent[operator] };
    }
    if (operator !== '' && operator !== '!')
        return { fits: no, absentFits: false };
    if (/^\*+$/u.test(operand)) {
        if (operator === '!')
            return { fits: no, absentFits: false };
        return { fits: yes, absentFits: false };
    }
    const fits = fitsGlob(value, operand);
    return { fits: operator === '' ? fits : not(fits), absentFits: false };
};

;// CONCATENATED MODULE: ./build/org-rules/migration/condition-source.js







/** Where Kyverno compares in both directions, and a text of an object may be a pattern itself. */
const mayHoldGlobs = new Set([
    'verbs',
    'resources',
    'apiGroups',
    'resourceNames',
    'nonResourceURLs',
    'host',
    'hosts',
    'command',
    'args',
    'value',
]);
const condition_source_shown = (expression) => `"${expression.slice(0, 100)}"`;
const condition_source_keyOf = (step) => (typeof step === 'object' && 'key' in step ? step.key : undefined);
/** What a path begins at, and what of it is left. */
const rootOf = (steps, roots, expression) => {
    const [first, second, third] = steps.map(condition_source_keyOf);
    if (first === 'element' && roots.element !== undefined)
        return { text: roots.element, rest: steps.slice(1) };
    if (first === 'request' && second === 'object')
        return { text: third === 'spec' || third === 'metadata' ? roots.pod : roots.object, rest: steps.slice(2) };
    if (first === 'request' && second === 'operation' && steps.length === 2)
        return { text: roots.operation, rest: [] };
    throw new NotMigrated(`${condition_source_shown(expression)} has no counterpart in CEL that is the same for every object.`);
};
const plainPath = (text, steps) => steps.reduce((holder, step) => {
    if (step === 'each')
        throw new NotMigrated('A list within a list is flattened.');
    return 'key' in step ? fieldOf(holder, step.key) : `${holder}[${step.index}]`;
}, text);
const optionalPath = (text, steps) => steps.reduce((holder, step) => {
    if (step === 'each')
        throw new NotMigrated('A list within a list is flattened.');
    if ('index' in step && step.index < 0)
        throw new NotMigrated('Items are counted from the end of a list.');
    return 'key' in step ? optionalField(holder, step.key) : `${holder}[?${step.index}]`;
}, text);
/** What a variable gives. @throws NotMigrated */
const valueSource = (expression, roots) => {
    const [written = '', fallback, ...more] = expression.split('||').map(part => part.trim());
    if (more.length > 0)
        throw new NotMigrated(`${condition_source_shown(expression)} has more than one default.`);
    const steps = stepsOf(written);
    if (steps === undefined || written === '')
        throw new NotMigrated(`${condition_source_shown(expression)} is no path of JMESPath with a default.`);
    const { text, rest } = rootOf(steps, roots, expression);
    const path = rest.flatMap(step => condition_source_keyOf(step) ?? []);
    const split = rest.indexOf('each');
    const literal = fallback === undefined ? undefined : literalOf(fallback);
    if (fallback !== undefined && literal === undefined)
        throw new NotMigrated(`${condition_source_shown(expression)} has another variable for a default.`);
    if (split === -1)
        return { path, ...scalarOrList(text, rest, literal, roots.isList === true || isListOfScalars(path)) };
    const [before, after] = [rest.slice(0, split), rest.slice(split + 1)];
    if (literal !== undefined && !(literal === '' || ((0,org_rules_fields/* isItems */.Z$)(literal) && literal.length === 0)))
        throw new NotMigrated(`${condition_source_shown(expression)} is a list with a default that is none.`);
    const list = literal === undefined ? plainPath(text, before) : `${optionalPath(text, before)}.orValue([])`;
    return { path, isList: true, text: projected(list, after, path.at(before.length - 1) ?? '', roots) };
};
const scalarOrList = (text, steps, literal, isList) => {
    if (literal === undefined || steps.length === 0)
        return { text: plainPath(text, steps), isList };
    const found = optionalPath(text, steps);
    if (isList) {
        if (literal !== '' && !((0,org_rules_fields/* isItems */.Z$)(literal) && literal.length === 0))
            throw new NotMigrated('The default of a list is a value.');
        return { text: `${found}.orValue([])`, isList };
    }
    if (literal === true || literal === null || (0,org_rules_fields/* isFields */.Ce)(literal) || (0,org_rules_fields/* isItems */.Z$)(literal))
        throw new NotMigrated('The default is no text, number or "false".');
    if (typeof literal !== 'string' || literal === '')
        return { text: `${found}.orValue(${literal === '' ? "''" : (0,variables/* textOf */.b6)(literal)})`, isList };
    return { text: `(${found}.orValue('') == '' ? ${quoted(literal)} : ${plainPath(text, steps)})`, isList };
};
/** `containers[].image`: the values of the items that have one. */
const projected = (list, steps, key, roots) => {
    if (steps.length === 0)
        return list;
    const name = itemName(key, roots.taken);
    const guards = [];
    let here = name;
    for (const step of steps) {
        const field = condition_source_keyOf(step);
        if (field === undefined)
            throw new NotMigrated('A list within a list is flattened.');
        guards.push(hasField(here, field));
        here = fieldOf(here, field);
    }
    return `${list}.filter(${name}, ${and(...guards).text}).map(${name}, ${here})`;
};
/** The text of a key: one variable alone. */
const variableIn = (key) => typeof key === 'string' ? /^\s*\{\{([^{}]{0,2000})\}\}\s*$/u.exec(key)?.[1]?.trim() : undefined;
const hasVariable = (value) => (0,variables/* textOf */.b6)(value).includes('{{');
const amongSource = (quantifier, wanted) => (key, value) => {
    if (value === null || (0,org_rules_fields/* isFields */.Ce)(value))
        return no;
    const texts = (0,org_rules_fields/* isItems */.Z$)(value) ? value.map(variables/* textOf */.b6) : [(0,variables/* textOf */.b6)(value)];
    const isJson = !(0,org_rules_fields/* isItems */.Z$)(value) && typeof value === 'string' && value.trim().startsWith('[');
    if (isJson || (typeof value === 'string' && kyverno_conditions/* rangeForm */.cx.test(value)))
        throw new NotMigrated(`${condition_source_shown((0,variables/* textOf */.b6)(value))} is a list or range in a text.`);
    if (key.path.some(one => mayHoldGlobs.has(one)))
        throw new NotMigrated('A text of the object may be a pattern itself ("*"), and Kyverno compares in both directions.');
    const isIn = (one) => (wanted ? fitsOne(one, texts) : not(fitsOne(one, texts)));
    return key.isList ? each(key.text, quantifier, 'item', isIn('item')) : isIn(key.text);
};
const equalSource = ({ text, isList, path }, value) => {
    if (isList || (0,org_rules_fields/* isFields */.Ce)(value) || (0,org_rules_fields/* isItems */.Z$)(value) || value === null)
        throw new NotMigrated('A list or fields are compared as a whole.');
    if (typeof value === 'boolean')
        return compared(text, '==', String(value));
    if (typeof value !== 'string')
        return or(compared(text, '==', (0,variables/* textOf */.b6)(value)), compared(text, '==', quoted((0,variables/* textOf */.b6)(value))));
    if ((0,quantities/* parseQuantity */.L)(value) === undefined)
        return /[*?]/u.test(value) ? and(called(`type(${text}) == string`), fitsGlob(text, value)) : compared(text, '==', quoted(value));
    return amountSource(text, '==', value, [...path, 'data']);
};
const orderSource = (comparison) => ({ text, isList, path }, value) => {
    if (isList || (typeof value !== 'string' && typeof value !== 'bigint' && typeof value !== 'number'))
        throw new NotMigrated('A list or fields are compared as an amount.');
    return amountSource(text, comparison, String(value), path);
};
const operators = {
    equal: equalSource,
    equals: equalSource,
    notequal: (key, value) => not(equalSource(key, value)),
    notequals: (key, value) => not(equalSource(key, value)),
    in: amongSource('all', true),
    allin: amongSource('all', true),
    anyin: amongSource('exists', true),
    notin: amongSource('exists', false),
    anynotin: amongSource('exists', false),
    allnotin: amongSource('all', false),
    greaterthan: orderSource('>'),
    greaterthanorequals: orderSource('>='),
    lessthan: orderSource('<'),
    lessthanorequals: orderSource('<='),
};
const conditionSource = (condition, roots) => {
    const name = (0,org_rules_fields/* textAt */.$6)(condition, 'operator') ?? '';
    const operator = Object.hasOwn(operators, name.toLowerCase()) ? operators[name.toLowerCase()] : undefined;
    if (operator === undefined)
        throw new NotMigrated(`The operator ${condition_source_shown(name)} has no counterpart.`);
    const [key, value] = [variableIn((0,org_rules_fields/* valueAt */.fK)(condition, 'key')), (0,org_rules_fields/* valueAt */.fK)(condition, 'value') ?? null];
    if (key === undefined)
        throw new NotMigrated(`The key ${condition_source_shown((0,variables/* textOf */.b6)((0,org_rules_fields/* valueAt */.fK)(condition, 'key') ?? null))} is not one variable.`);
    if (hasVariable(value))
        throw new NotMigrated('The value of a condition is another one for each object.');
    if (/^request\.operation\b/u.test(key) && /DELETE|CONNECT/u.test((0,variables/* textOf */.b6)(value)))
        throw new NotMigrated('It is about objects that are removed or connected to, which nothing here proves.');
    return operator(valueSource(key, roots), value);
};
/** Conditions of `preconditions` or `deny`: all of `all` and one of `any`; a plain list is all. @throws NotMigrated */
const conditionsSource = (conditions, roots) => {
    if (conditions === undefined || conditions === null)
        return yes;
    if ((0,org_rules_fields/* isItems */.Z$)(conditions))
        return and(...conditions.map(one => (0,org_rules_fields/* isFields */.Ce)(one) && ('any' in one || 'all' in one) ? conditionsSource(one, roots) : conditionSource(one, roots)));
    const [any, all] = [(0,org_rules_fields/* itemsAt */.Ct)(conditions, 'any'), (0,org_rules_fields/* itemsAt */.Ct)(conditions, 'all')];
    const some = any.length === 0 ? yes : or(...any.map(one => conditionSource(one, roots)));
    return and(...all.map(one => conditionSource(one, roots)), some);
};
/** That what conditions of a `foreach` ask of an item is there: Kyverno leaves out an item of which it is not. */
const askedFields = (conditions, element) => {
    if ((0,org_rules_fields/* isItems */.Z$)(conditions))
        return and(...conditions.map(one => askedFields(one, element)));
    if (!(0,org_rules_fields/* isFields */.Ce)(conditions))
        return yes;
    const steps = stepsOf(variableIn(conditions['key']) ?? '') ?? [];
    const keys = steps.flatMap(step => condition_source_keyOf(step) ?? []);
    const guards = [];
    if (keys[0] === 'element' && keys.length === steps.length)
        keys.slice(1).reduce((here, key) => {
            guards.push(hasField(here, key));
            return fieldOf(here, key);
        }, element);
    return and(...guards, askedFields(conditions['any'], element), askedFields(conditions['all'], element));
};
/** A message with variables as an expression; undefined where it has none, or one that is no path. */
const messageSource = (message, roots) => {
    const parts = message.split(/\{\{([^{}]{0,2000})\}\}/u);
    if (parts.length === 1)
        return undefined;
    try {
        return parts
            .map((part, index) => (index % 2 === 0 ? quoted(part.replaceAll(/\s+/gu, ' ')) : `string(${valueSource(part.trim(), roots).text})`))
            .filter(part => part !== "''")
            .join(' + ');
    }
    catch (error) {
        if (error instanceof NotMigrated)
            return undefined;
        throw error;
    }
};

// EXTERNAL MODULE: ./build/org-rules/kyverno/match.js
var match = __webpack_require__(91828);
;// CONCATENATED MODULE: ./build/org-rules/migration/match-source.js







/** The filters of a `match` or `exclude`: of `any`, of `all`, or the block itself. */
const filtersOf = (block) => {
    const [any, all] = [(0,org_rules_fields/* itemsAt */.Ct)(block, 'any'), (0,org_rules_fields/* itemsAt */.Ct)(block, 'all')];
    if (any.length > 0)
        return { filters: any, how: 'any' };
    return { filters: all.length > 0 ? all : (0,org_rules_fields/* isFields */.Ce)(block) && Object.keys(block).length > 0 ? [block] : [], how: 'all' };
};
const kindsIn = (filter) => (0,org_rules_fields/* textsAt */.i1)(filter, 'resources', 'kinds');
/** The operations that a `match` names, and by default those that rules are about. */
const operationsOf = (block) => {
    const named = filtersOf(block).filters.map(filter => (0,org_rules_fields/* textsAt */.i1)(filter, 'resources', 'operations'));
    if (named.every(list => list.length === 0))
        return ['CREATE', 'UPDATE'];
    const [first = []] = named;
    if (named.some(list => list.join() !== first.join()))
        throw new NotMigrated('Its filters are about different operations.');
    if (first.some(operation => operation !== 'CREATE' && operation !== 'UPDATE'))
        throw new NotMigrated('It is about objects that are removed or connected to, which nothing here proves.');
    return first;
};
/** All kinds that a `match` names. */
const namedKinds = (block) => {
    const { filters, how } = filtersOf(block);
    const named = filters.map(kindsIn);
    const decisive = how === 'all' ? named.filter(kinds => kinds.length > 0).slice(0, 1) : named;
    if (decisive.length === 0 || decisive.some(kinds => kinds.length === 0))
        throw new NotMigrated('Its "match" names no kinds.');
    return [...new Set(decisive.flat())];
};
/** Kinds as resources. @throws NotMigrated for those whose resource is not known. */
const resourcesOf = (kinds, minor) => {
    if (kinds.includes('*'))
        return [{ apiGroups: ['*'], apiVersions: ['*'], resources: ['*'] }];
    const rules = new Map();
    for (const text of kinds) {
        const { group, version, kind, subresource } = (0,match/* selectorOf */.Bk)(text);
        if (subresource !== '')
            throw new NotMigrated(`It is about the subresource "${text.slice(0, 60)}".`);
        const known = (0,kubernetes_kinds/* builtInKinds */.F$)().filter(one => one.kind === kind &&
            (0,glob/* matchesGlob */.k)(group, (0,org_rules_fields/* groupOf */.F8)(one.apiVersion)) &&
            (0,glob/* matchesGlob */.k)(version, (0,org_rules_fields/* versionOf */.E4)(one.apiVersion)) &&
            isServed(one, minor));
        if (known.length === 0)
            throw new NotMigrated(`The resource of the kind "${text.slice(0, 60)}" is not known: it is none of Kubernetes.`);
        const apiVersions = version === '*' ? ['*'] : [...new Set(known.map(one => (0,org_rules_fields/* versionOf */.E4)(one.apiVersion)))];
        for (const own of new Set(known.map(one => (0,org_rules_fields/* groupOf */.F8)(one.apiVersion)))) {
            const key = `${own} ${apiVersions.join()}`;
            const rule = rules.get(key) ?? { apiGroups: [own], apiVersions, resources: new Set() };
            rule.resources.add((0,names/* resourceOf */.K)(kind));
            rules.set(key, rule);
        }
    }
    return [...rules.values()].map(({ resources, ...rule }) => ({ ...rule, resources: [...resources] }));
};
const isServed = ({ apiVersion, kind }, minor) => {
    const removed = (0,kubernetes_kinds/* kindFacts */.q9)(apiVersion, kind)?.removed;
    return removed === undefined || Number(removed.slice(removed.indexOf('.') + 1)) > minor;
};
/** Whether an object is matched, within the kinds that the rule is about. A block that says nothing matches nothing. @throws NotMigrated */
const blockSource = (block, roots) => {
    const { filters, how } = filtersOf(block);
    if (filters.length === 0)
        return no;
    const sources = filters.map(filter => filterSource(filter, roots));
    return how === 'any' ? or(...sources) : and(...sources);
};
const filterSource = (filter, roots) => {
    for (const key of ['subjects', 'roles', 'clusterRoles'])
        if ((0,org_rules_fields/* itemsAt */.Ct)(filter, key).length > 0)
            throw new NotMigrated(`It goes by who asks ("${key}"), which no object proves.`);
    const resources = (0,org_rules_fields/* fieldsAt */.$5)(filter, 'resources');
    const { object } = roots;
    const names = [...(0,org_rules_fields/* textsAt */.i1)(resources, 'names'), ...[(0,org_rules_fields/* textAt */.$6)(resources, 'name') ?? ''].filter(name => name !== '')];
    const namespaces = (0,org_rules_fields/* textsAt */.i1)(resources, 'namespaces');
    const operations = (0,org_rules_fields/* textsAt */.i1)(resources, 'operations');
    const metadata = `${object}.metadata`;
    return and(kindSource((0,org_rules_fields/* textsAt */.i1)(resources, 'kinds'), roots), names.length === 0 ? yes : fitsOne(`${metadata}.name`, names), namespaces.length === 0 ? yes : fitsOne("(has(request.namespace) ? request.namespace : '')", namespaces), operations.length === 0 || operations.length === 2 ? yes : fitsOne('request.operation', operations), annotationsSource((0,org_rules_fields/* fieldsAt */.$5)(resources, 'annotations'), metadata), selectorSource((0,org_rules_fields/* valueAt */.fK)(resources, 'selector'), metadata), namespaceSource((0,org_rules_fields/* valueAt */.fK)(resources, 'namespaceSelector'), roots));
};
const kindSource = (named, { object, kinds, isForPods }) => {
    if (named.length === 0 || named.includes('*') || isForPods)
        return yes;
    if (kinds.every(kind => named.includes(kind)))
        return yes;
    const selectors = named.map(match/* selectorOf */.Bk);
    if (selectors.some(({ group, version, subresource, kind }) => group !== '*' || version !== '*' || subresource !== '' || /[*?]/u.test(kind)))
        throw new NotMigrated('Its filters name versions or groups of kinds that others do not.');
    const [first = '', ...others] = selectors.map(({ kind }) => kind);
    if (others.length === 0)
        return compared(`${object}.kind`, '==', quoted(first));
    return { text: `${object}.kind in ${listOf([first, ...others])}`, binds: 'relation' };
};
const annotationsSource = (wanted, metadata) => {
    const entries = Object.entries(wanted);
    return entries.length === 0
        ? yes
        : and(hasField(metadata, 'annotations'), ...entries.map(([key, value]) => entrySource(`${metadata}.annotations`, key, (0,variables/* textOf */.b6)(value))));
};
/** One entry of labels or annotations. */
const entrySource = (map, key, pattern) => {
    if (!/[*?]/u.test(key))
        return and({ text: `${quoted(key)} in ${map}`, binds: 'relation' }, labelFits(`${map}[${quoted(key)}]`, pattern));
    return each(map, 'exists', 'key', and(fitsGlob('key', key), labelFits(`${map}[key]`, pattern)));
};
/** Labels and annotations are texts. */
const labelFits = (value, pattern) => /[*?]/u.test(pattern) ? fitsGlob(value, pattern) : compared(value, '==', quoted(pattern));
const selectorSource = (selector, metadata) => (0,org_rules_fields/* isFields */.Ce)(selector) ? labelsSource(selector, hasField(metadata, 'labels'), `${metadata}.labels`) : yes;
/** A selector of labels, for labels that may be absent. */
const labelsSource = (selector, has, labels) => and(...Object.entries((0,org_rules_fields/* fieldsAt */.$5)(selector, 'matchLabels')).map(([key, value]) => and(has, entrySource(labels, key, (0,variables/* textOf */.b6)(value)))), ...(0,org_rules_fields/* itemsAt */.Ct)(selector, 'matchExpressions').map(item => expressionSource(item, has, labels)));
const expressionSource = (item, has, labels) => {
    const [key, values] = [(0,org_rules_fields/* textAt */.$6)(item, 'key') ?? '', (0,org_rules_fields/* textsAt */.i1)(item, 'values')];
    const isThere = and(has, { text: `${quoted(key)} in ${labels}`, binds: 'relation' });
    const isIn = { text: `${labels}[${quoted(key)}] in ${listOf(values)}`, binds: 'relation' };
    switch ((0,org_rules_fields/* textAt */.$6)(item, 'operator')) {
        case 'Exists':
            return isThere;
        case 'DoesNotExist':
            return not(isThere);
        case 'In':
            return and(isThere, isIn);
        case 'NotIn':
            return not(and(isThere, isIn));
        default:
            throw new NotMigrated('A selector has an operator that there is none of.');
    }
};
/** Labels of the namespace. Kyverno takes a selector for a mistake where the object is a Namespace. */
const namespaceSource = (selector, { object, kinds }) => {
    if (!(0,org_rules_fields/* isFields */.Ce)(selector))
        return yes;
    const has = and(compared('namespaceObject', '!=', 'null'), called(`has(${fieldOf('namespaceObject.metadata', 'labels')})`));
    const isNone = kinds.some(kind => kind === '*' || kind.split('/').at(-1) === 'Namespace')
        ? compared(`${object}.kind`, '!=', "'Namespace'")
        : yes;
    return and(isNone, labelsSource(selector, has, 'namespaceObject.metadata.labels'));
};

// EXTERNAL MODULE: ./build/org-rules/kyverno/pattern.js
var kyverno_pattern = __webpack_require__(97395);
;// CONCATENATED MODULE: ./build/org-rules/migration/pattern-source.js





/** A pattern of Kyverno for a value that is there, in the order in which Kyverno looks. @throws NotMigrated */
const patternSource = (pattern, place) => {
    if ((0,org_rules_fields/* isFields */.Ce)(pattern))
        return fieldsSource(pattern, place);
    if ((0,org_rules_fields/* isItems */.Z$)(pattern))
        return itemsSource(pattern, place);
    if (pattern instanceof org_rule/* UnknownPart */.A)
        throw new NotMigrated(pattern.reason);
    const { fits } = scalarSource(pattern, place.text, place.path);
    return { bad: not(fits), skip: no };
};
/** One of some patterns fits; those that are not about the value do not count, unless all are. */
const anyPatternSource = (patterns, place) => {
    const sources = patterns.map(pattern => patternSource(pattern, place));
    if (sources.every(({ skip }) => skip.constant === false))
        return and(...sources.map(({ bad }) => bad));
    return and(...sources.map(({ bad, skip }) => or(bad, skip)), or(...sources.map(({ bad }) => bad)));
};
const fieldsSource = (pattern, place) => {
    if (['labels', 'annotations'].includes(place.key) && Object.keys(pattern).some(key => /[*?]/u.test(key)))
        throw new NotMigrated('Keys of labels or annotations that are patterns stand for another key in each object.');
    const { early, fields } = (0,kyverno_pattern/* fieldsInOrder */.nR)(pattern);
    const anchors = early.map(([key, value]) => ({ isDirect: (0,kyverno_pattern/* anchorOf */.dI)(key).anchor === '', ...keySource(key, value, place) }));
    const others = fields.map(([key, value]) => keySource(key, value, place));
    const noSkipBefore = (list) => and(...list.map(({ skip }) => not(skip)));
    const badAnchor = or(...anchors.map(({ bad }, index) => and(bad, noSkipBefore(anchors.slice(0, index).filter(({ isDirect }) => isDirect)))));
    const direct = anchors.filter(({ isDirect }) => isDirect);
    const skipAnchor = direct.length > 0 ? or(...direct.map(({ skip }) => skip)) : anchors.length > 0 ? and(...anchors.map(({ skip }) => skip)) : no;
    const badField = or(...others.map(({ bad }, index) => and(noSkipBefore(others.slice(0, index)), bad)));
    return { bad: or(badAnchor, and(not(skipAnchor), badField)), skip: or(skipAnchor, ...others.map(({ skip }) => skip)) };
};
/** Source: Kyverno, `pkg/engine/anchor`. */
const keySource = (key, pattern, place) => {
    const { anchor, name } = (0,kyverno_pattern/* anchorOf */.dI)(key);
    // What every object has.
    const has = place.isRoot && name === 'metadata' ? yes : hasField(place.text, name);
    const value = {
        ...place,
        text: fieldOf(place.text, name),
        key: name,
        isRoot: false,
        path: [...place.path, name],
    };
    if (anchor === 'X')
        return { bad: has, skip: no };
    if (anchor === '^')
        return { bad: and(has, not(someSource(pattern, value))), skip: no };
    if (anchor === '+')
        throw new NotMigrated('The anchor "+()" is for rules that mutate.');
    if (anchor === undefined && pattern === '*')
        return { bad: not(has), skip: no };
    const { bad, skip } = patternSource(pattern, value);
    if (anchor === '=')
        return { bad: and(has, bad), skip: and(has, skip) };
    if (anchor === '')
        return { bad: no, skip: or(not(has), bad, skip) };
    if (anchor === '<')
        return { bad: no, skip: and(has, or(bad, skip)) };
    const fitsNothing = !((0,org_rules_fields/* isFields */.Ce)(pattern) || (0,org_rules_fields/* isItems */.Z$)(pattern) || pattern instanceof org_rule/* UnknownPart */.A) && scalarSource(pattern, '', value.path).absentFits;
    return { bad: fitsNothing ? and(has, bad) : or(not(has), bad), skip: and(has, skip) };
};
const inLoop = (place) => {
    const name = itemName(place.key, place.taken);
    return { ...place, text: name, isRoot: false, taken: new Set([...place.taken, name]) };
};
/** Each pattern of a list fits some item. */
const someSource = (patterns, place) => {
    if (!(0,org_rules_fields/* isItems */.Z$)(patterns))
        return no;
    const item = inLoop(place);
    return and(...patterns.map(pattern => {
        if (!(0,org_rules_fields/* isFields */.Ce)(pattern))
            return no;
        const { bad, skip } = patternSource(pattern, item);
        return each(place.text, 'exists', item.text, and(not(bad), not(skip)));
    }));
};
/** Source: Kyverno, `validateArray`: of patterns that are fields the first is for all items. */
const itemsSource = (patterns, place) => {
    const [first] = patterns;
    if (first === undefined)
        return { bad: yes, skip: no };
    if ((0,org_rules_fields/* isItems */.Z$)(first))
        throw new NotMigrated('Patterns of lists within lists are compared item by item.');
    const item = inLoop(place);
    const { bad, skip } = (0,org_rules_fields/* isFields */.Ce)(first) ? patternSource(first, item) : scalarItem(first, item);
    const all = each(place.text, 'all', item.text, not(bad));
    if (skip.constant === false)
        return { bad: not(all), skip: no };
    return { bad: not(all), skip: and({ text: `size(${place.text}) > 0`, binds: 'relation' }, each(place.text, 'all', item.text, skip)) };
};
const scalarItem = (pattern, item) => {
    if ((0,org_rules_fields/* isFields */.Ce)(pattern) || (0,org_rules_fields/* isItems */.Z$)(pattern) || pattern instanceof org_rule/* UnknownPart */.A)
        throw new NotMigrated('A pattern is not known.');
    return { bad: not(scalarSource(pattern, item.text, [...item.path, '']).fits), skip: no };
};

;// CONCATENATED MODULE: ./build/org-rules/migration/from-cluster-policy.js








/** The ValidatingPolicy of `policies.kyverno.io` that says what one rule of a ClusterPolicy says. @throws NotMigrated */
const validatingPolicyOf = (given) => {
    const prepared = prepare(given);
    const { policy, rule, name, minor, kinds, enforces } = prepared;
    const now = { roots: rootsOf(prepared, 'object'), match: matchRoots(prepared, 'object') };
    const message = (0,org_rules_fields/* textAt */.$6)(rule, 'validate', 'message')?.replaceAll(/\s+/gu, ' ').trim();
    const conditions = conditionsOf(prepared, now);
    const own = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate');
    const isInCel = (0,org_rules_fields/* valueAt */.fK)(own, 'cel') !== undefined;
    const validations = isInCel ? celValidations(prepared) : checksOf(own, now.roots).map(bad => ({ expression: not(bad), message }));
    const keepsOld = enforces && !isInCel && (0,org_rules_fields/* valueAt */.fK)(own, 'allowExistingViolations') !== false;
    const before = keepsOld ? refusedBefore(prepared) : no;
    const precondition = isInCel ? yes : conditionsSource((0,org_rules_fields/* valueAt */.fK)(rule, 'preconditions'), now.roots);
    const inPods = now.roots.pod !== now.roots.object;
    const messageExpression = isInCel || message === undefined ? undefined : messageSource(message, now.roots);
    const written = validations.map(({ expression, ...others }) => ({
        expression: or(inPods ? not(precondition) : no, expression, keepsOld ? called('variables.refusedBefore') : no).text,
        ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
        ...(messageExpression !== undefined && { messageExpression }),
    }));
    const variables = [
        ...(inPods ? [podVariable('pod', 'object', kinds)] : []),
        ...(inPods && (keepsOld || asksFormer(own)) ? [podVariable('formerPod', 'oldObject', kinds)] : []),
        ...(isInCel ? (0,org_rules_fields/* itemsAt */.Ct)(own, 'cel', 'variables').map(one => rewritten(one, prepared)) : []),
        ...(keepsOld ? [{ name: 'refusedBefore', expression: before.text }] : []),
    ];
    const rules = resourcesOf(kinds, minor).map(one => ({ ...one, operations: operationsOf((0,org_rules_fields/* valueAt */.fK)(rule, 'match')) }));
    const failurePolicy = (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'failurePolicy') ?? (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'webhookConfiguration', 'failurePolicy');
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ValidatingPolicy',
        metadata: { name, ...annotationsOf(policy) },
        spec: {
            validationActions: [enforces ? 'Deny' : 'Audit'],
            ...(failurePolicy !== undefined && { failurePolicy }),
            matchConstraints: { resourceRules: rules },
            ...from_cluster_policy_listed('matchConditions', [...conditions, ...(inPods ? [] : named('precondition', precondition)), ...celPreconditions(prepared)]),
            ...from_cluster_policy_listed('variables', variables),
            validations: written,
        },
    };
};
const from_cluster_policy_listed = (name, items) => (items.length === 0 ? {} : { [name]: items });
const named = (name, { constant, text }) => (constant === true ? [] : [{ name, expression: text }]);
/** What the policy says of itself, but for what only Kyverno goes by. */
const annotationsOf = (policy) => {
    const kept = Object.entries((0,org_rules_fields/* fieldsAt */.$5)(policy, 'metadata', 'annotations')).filter(([key]) => !key.startsWith('pod-policies.kyverno.io/') && key !== 'kubectl.kubernetes.io/last-applied-configuration');
    return kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) };
};
const prepare = (given) => {
    const { policy, rule } = given;
    refuseOthers(policy, rule);
    const action = (0,org_rules_fields/* textAt */.$6)(rule, 'validate', 'failureAction') ?? (0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'validationFailureAction') ?? 'Audit';
    const base = { ...given, enforces: action.toLowerCase() === 'enforce' };
    const own = namedKinds((0,org_rules_fields/* valueAt */.fK)(rule, 'match'));
    const controllers = (0,autogen/* isAboutPods */.SH)(rule) ? (0,autogen/* controllersOf */.Jl)(policy) : [];
    if (controllers.length === 0)
        return { ...base, kinds: own, isForPods: false };
    // Kyverno would hold the other kinds against patterns that are made for controllers of pods.
    if (own.some(kind => kind.split('/').at(-1) !== 'Pod'))
        throw new NotMigrated('It is about pods and other kinds, and is made for controllers of pods.');
    return { ...base, kinds: [...own, ...controllers], isForPods: true };
};
const refuseOthers = (policy, rule) => {
    const validate = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate');
    const reasons = [
        [(0,org_rules_fields/* textAt */.$6)(policy, 'kind') !== 'ClusterPolicy', 'A Policy of a namespace is not migrated.'],
        [!(0,org_rules_fields/* isFields */.Ce)((0,org_rules_fields/* valueAt */.fK)(rule, 'validate')), 'Only rules that validate are migrated.'],
        [
            (0,org_rules_fields/* valueAt */.fK)(validate, 'podSecurity') !== undefined,
            '"podSecurity" is a table of controls, for which CEL has no word: use Pod Security admission.',
        ],
        [(0,org_rules_fields/* valueAt */.fK)(validate, 'manifests') !== undefined, '"manifests" verifies signatures.'],
        [(0,org_rules_fields/* valueAt */.fK)(validate, 'assert') !== undefined, '"assert" is another language.'],
        [(0,org_rules_fields/* itemsAt */.Ct)(rule, 'context').length > 0, 'Its "context" asks the cluster.'],
        [(0,org_rules_fields/* valueAt */.fK)(policy, 'spec', 'admission') === false, '"admission" is off.'],
        [(0,org_rules_fields/* textAt */.$6)(policy, 'spec', 'applyRules') === 'One', 'Only one rule of the policy counts ("applyRules").'],
        [
            [(0,org_rules_fields/* valueAt */.fK)(policy, 'spec', 'validationFailureActionOverrides'), (0,org_rules_fields/* valueAt */.fK)(validate, 'failureActionOverrides')].some(one => (0,org_rules_fields/* isItems */.Z$)(one) && one.length > 0),
            'What is enforced differs by namespace ("failureActionOverrides").',
        ],
        [(0,org_rules_fields/* valueAt */.fK)(validate, 'cel', 'paramKind') !== undefined, 'A ValidatingPolicy has no parameters ("paramKind").'],
    ];
    const found = reasons.find(([is]) => is);
    if (found)
        throw new NotMigrated(found[1]);
};
const rootsOf = ({ isForPods }, object) => ({
    object,
    pod: isForPods ? (object === 'object' ? 'variables.pod' : 'variables.formerPod') : object,
    // As Kyverno asks what the object was: as if it were created.
    operation: object === 'object' ? 'request.operation' : "'CREATE'",
    taken: new Set(),
});
const matchRoots = ({ isForPods, kinds }, object) => ({ object, kinds, isForPods });
/** The pod that an object makes. */
const podVariable = (name, object, kinds) => ({ name, expression: podOf(object, kinds) });
const podOf = (object, kinds) => {
    const others = kinds.filter(kind => kind.split('/').at(-1) !== 'Pod');
    const template = `${object}.spec.template`;
    const cron = `${object}.spec.jobTemplate.spec.template`;
    const made = others.every(kind => kind === 'CronJob')
        ? cron
        : others.includes('CronJob')
            ? `(${object}.kind == 'CronJob' ? ${cron} : ${template})`
            : template;
    return `${object}.kind == 'Pod' ? ${object} : ${made}`;
};
/** Exclusions and exceptions, and what of `match` goes by more than kinds. */
const conditionsOf = (prepared, { match }) => {
    const { rule, exceptions } = prepared;
    return [
        ...named('match', blockSource((0,org_rules_fields/* valueAt */.fK)(rule, 'match'), match)),
        ...named('exclude', not(blockSource((0,org_rules_fields/* valueAt */.fK)(rule, 'exclude'), match))),
        ...exceptions.flatMap((exception, index) => named(exceptionName(exception, index), not(exceptionSource(exception, prepared, match)))),
    ];
};
const exceptionName = (exception, index) => `except-${((0,org_rules_fields/* textAt */.$6)(exception, 'metadata', 'name') ?? '').replaceAll(/[^A-Za-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '') || String(index + 1)}`.slice(0, 63);
/** An exception names a rule as it is written, and those that are made of it for controllers, each by its own name. */
const exceptionSource = (exception, { policy, rule, isForPods, kinds }, match) => {
    const name = (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? '';
    const patterns = (0,org_rules_fields/* itemsAt */.Ct)(exception, 'spec', 'exceptions')
        .filter(one => (0,org_rules_fields/* textAt */.$6)(one, 'policyName') === (0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'name'))
        .flatMap(one => (0,org_rules_fields/* textsAt */.i1)(one, 'ruleNames'));
    const isNamed = (made) => patterns.some(pattern => (0,glob/* matchesGlob */.k)(pattern, made));
    const matched = () => {
        for (const key of ['conditions', 'podSecurity'])
            if ((0,org_rules_fields/* valueAt */.fK)(exception, 'spec', key) !== undefined)
                throw new NotMigrated(`An exception goes by "${key}", which is not evaluated here.`);
        return blockSource((0,org_rules_fields/* valueAt */.fK)(exception, 'spec', 'match'), { ...match, isForPods: false });
    };
    if (!isForPods)
        return isNamed(name) ? matched() : no;
    const groups = [
        { isLetOff: isNamed(name), kinds: kinds.filter(kind => kind.split('/').at(-1) === 'Pod') },
        {
            isLetOff: isNamed(`autogen-${name}`.slice(0, 63)),
            kinds: kinds.filter(kind => kind !== 'CronJob' && kind.split('/').at(-1) !== 'Pod'),
        },
        { isLetOff: isNamed(`autogen-cronjob-${name}`.slice(0, 63)), kinds: kinds.filter(kind => kind === 'CronJob') },
    ].filter(group => group.kinds.length > 0);
    if (!groups.some(({ isLetOff }) => isLetOff))
        return no;
    const letOff = groups.filter(({ isLetOff }) => isLetOff).flatMap(group => group.kinds.map(kind => kind.split('/').at(-1) ?? kind));
    const ofKind = groups.every(({ isLetOff }) => isLetOff)
        ? yes
        : or(...letOff.map(kind => compared(`${match.object}.kind`, '==', `'${kind}'`)));
    return and(ofKind, matched());
};
/** What was refused before may stay so, where a rule enforces. Source: Kyverno, `validateOldObject`. */
const refusedBefore = (prepared) => {
    const old = { roots: rootsOf(prepared, 'oldObject'), match: matchRoots(prepared, 'oldObject') };
    const { rule } = prepared;
    const matched = [blockSource((0,org_rules_fields/* valueAt */.fK)(rule, 'match'), old.match), not(blockSource((0,org_rules_fields/* valueAt */.fK)(rule, 'exclude'), old.match))];
    const precondition = conditionsSource((0,org_rules_fields/* valueAt */.fK)(rule, 'preconditions'), old.roots);
    const bad = or(...checksOf((0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate'), old.roots));
    return and(compared('request.operation', '==', "'UPDATE'"), ...matched, precondition, bad);
};
/** What is refused by a `validate`, one for each check that it has. */
const checksOf = (validate, roots) => {
    const loops = (0,org_rules_fields/* valueAt */.fK)(validate, 'foreach');
    return (0,org_rules_fields/* isItems */.Z$)(loops) ? loops.filter(org_rules_fields/* isFields */.Ce).map(loop => loopSource(loop, roots)) : [bodySource(validate, roots, objectPlace(roots))];
};
const objectPlace = ({ pod }) => ({
    text: pod,
    key: '',
    isRoot: pod === 'object' || pod === 'oldObject',
    taken: new Set(),
    path: [],
});
const bodySource = (body, roots, place) => {
    const [pattern, any, deny] = [(0,org_rules_fields/* valueAt */.fK)(body, 'pattern'), (0,org_rules_fields/* valueAt */.fK)(body, 'anyPattern'), (0,org_rules_fields/* valueAt */.fK)(body, 'deny')];
    if (pattern !== undefined)
        return patternSource(pattern, place).bad;
    if ((0,org_rules_fields/* isItems */.Z$)(any))
        return anyPatternSource(any, place);
    if ((0,org_rules_fields/* isFields */.Ce)(deny))
        return conditionsSource((0,org_rules_fields/* valueAt */.fK)(deny, 'conditions'), roots);
    throw new NotMigrated('The rule has neither a pattern nor conditions.');
};
const loopSource = (loop, roots) => {
    if ((0,org_rules_fields/* valueAt */.fK)(loop, 'foreach') !== undefined)
        throw new NotMigrated('It has loops within loops ("foreach").');
    if ((0,org_rules_fields/* itemsAt */.Ct)(loop, 'context').length > 0)
        throw new NotMigrated('The "context" of its "foreach" is computed for each item.');
    const expression = ((0,org_rules_fields/* textAt */.$6)(loop, 'list') ?? '').replaceAll(/^\{\{|\}\}$/gu, '').trim();
    const path = stepsOf(expression.split('||', 1)[0]?.trim() ?? '');
    if (path === undefined)
        throw new NotMigrated(`The list "${expression.slice(0, 100)}" is no path of JMESPath.`);
    const keys = path.flatMap(step => (typeof step === 'object' && 'key' in step ? [step.key] : []));
    // An absent list is none: no item of it is looked at.
    const list = valueSource(expression.includes('||') ? expression : `${expression} || \`[]\``, { ...roots, isList: true });
    const key = keys.at(-1) ?? '';
    const name = itemName(key, roots.taken);
    const taken = new Set([...roots.taken, name]);
    const inner = { ...roots, element: name, taken };
    const body = bodySource(loop, inner, { text: name, key, isRoot: false, taken, path: keys });
    const preconditions = (0,org_rules_fields/* valueAt */.fK)(loop, 'preconditions');
    const isLoopedOver = and(askedFields(preconditions, name), conditionsSource(preconditions, inner));
    return not(each(list.text, 'all', name, not(and(isLoopedOver, body))));
};
/** Rules in CEL stay as they are written, but for what they ask of a pod. */
const celValidations = (prepared) => (0,org_rules_fields/* itemsAt */.Ct)(prepared.rule, 'validate', 'cel', 'expressions').map(one => {
    const { expression, ...others } = (0,org_rules_fields/* fieldsAt */.$5)(rewritten(one, prepared));
    const message = (0,org_rules_fields/* textAt */.$6)(one, 'message') ?? (0,org_rules_fields/* textAt */.$6)(prepared.rule, 'validate', 'message');
    return {
        ...others,
        ...(message !== undefined && { message: message.replaceAll(/\s+/gu, ' ').trim() }),
        expression: { text: typeof expression === 'string' ? expression.trim() : '', binds: 'or' },
    };
});
const celPreconditions = (prepared) => (0,org_rules_fields/* itemsAt */.Ct)(prepared.rule, 'celPreconditions').map((one, index) => ({
    // Kyverno takes any name, Kubernetes does not.
    name: ((0,org_rules_fields/* textAt */.$6)(one, 'name') ?? '').replaceAll(/[^\w.-]+/gu, '-').replaceAll(/^[-_.]+|[-_.]+$/gu, '') || `precondition-${index + 1}`,
    expression: conditionText((0,org_rules_fields/* textAt */.$6)(one, 'expression') ?? '', prepared),
}));
/** Conditions see no variables. */
const conditionText = (expression, { isForPods, kinds }) => isForPods
    ? expression.trim().replaceAll(autogen/* inCel */.Uk, (_, object, field) => `(${podOf(object, kinds)}).${field}`)
    : expression.trim();
const asksFormer = (value) => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? 0 : one)).includes('oldObject.');
const rewritten = (value, prepared) => {
    if (!prepared.isForPods)
        return value;
    if (typeof value === 'string')
        return value.replaceAll(autogen/* inCel */.Uk, (_, object, field) => `variables.${object === 'object' ? 'pod' : 'formerPod'}.${field}`);
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        return value.map(one => rewritten(one, prepared));
    return (0,org_rules_fields/* isFields */.Ce)(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one, prepared)])) : value;
};

;// CONCATENATED MODULE: ./build/org-rules/migration/variations.js



/** Variations of one object are bounded. */
const maxVariations = 300;
/** What is varied of an object: all but what names it. */
const isKept = (path) => path.length === 0 || ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace', 'metadata'].includes(path.join('.'));
/**
 * The same object with one thing different each time: without a field, with another value of its type, and with the fields and values that a rule
 * speaks of. What a rule and its migration both say of all these is no coincidence.
 */
const variationsOf = (object, rule, podPath) => {
    const changed = [...withSamples(object, samplesOf(rule), podPath), ...withOthers(object, podPath)];
    return changed.filter(org_rules_fields/* isFields */.Ce).slice(0, maxVariations);
};
/** With what a rule speaks of: a path of a pod also stands for that of the pod that the object makes. */
function* withSamples(object, samples, podPath) {
    for (const { path, values } of samples) {
        const places = ['spec', 'metadata'].includes(path[0] ?? '') && podPath.length > 0 ? [path, [...podPath, ...path]] : [path];
        for (const value of values)
            for (const place of places)
                yield withValue(object, place, value);
    }
}
/** Without one field, or with another value in its place. */
function* withOthers(object, podPath) {
    for (const path of pathsOf(object)) {
        // Nor what its pod stands in: no API server has a controller without one.
        if (isKept(path) || path.every((step, index) => step === podPath[index]))
            continue;
        for (const other of [undefined, ...othersOf((0,org_rules_fields/* valueAt */.fK)(object, ...path) ?? null)])
            yield changedAt(object, path, () => other) ?? null;
    }
}
const othersOf = (value) => {
    if (typeof value === 'string')
        return ['', `${value}x`];
    if (typeof value === 'boolean')
        return [!value];
    if (typeof value === 'bigint')
        return [0n, value + 1n];
    return (0,org_rules_fields/* isItems */.Z$)(value) && value.length > 0 ? [[], [...value, ...value.slice(0, 1)]] : [];
};
function* pathsOf(value, path = []) {
    yield path;
    if ((0,org_rules_fields/* isItems */.Z$)(value))
        for (const [index, item] of value.entries())
            yield* pathsOf(item, [...path, index]);
    if ((0,org_rules_fields/* isFields */.Ce)(value))
        for (const [key, item] of Object.entries(value))
            yield* pathsOf(item, [...path, key]);
}
/** The value with what stands at a path changed; undefined takes it away. */
const changedAt = (value, [step, ...rest], change) => {
    if (step === undefined)
        return change();
    if ((0,org_rules_fields/* isItems */.Z$)(value) && typeof step === 'number')
        return value.flatMap((item, index) => (index === step ? [changedAt(item, rest, change)].filter(one => one !== undefined) : [item]));
    if (!(0,org_rules_fields/* isFields */.Ce)(value) || typeof step !== 'string')
        return value;
    const inner = changedAt(value[step] ?? null, rest, change);
    if (inner !== undefined)
        return { ...value, [step]: inner };
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
};
/** A step into a list. */
const inList = '[]';
/** The value with a field set; of lists on the way in their first item, which is made where there is none. */
const withValue = (value, [key, ...rest], sample) => {
    if (key === undefined)
        return sample;
    if (key === inList || (0,org_rules_fields/* isItems */.Z$)(value)) {
        const [first, ...others] = (0,org_rules_fields/* isItems */.Z$)(value) ? value : [];
        return [withValue(first, key === inList ? rest : [key, ...rest], sample), ...others];
    }
    const fields = (0,org_rules_fields/* isFields */.Ce)(value) ? value : {};
    return { ...fields, [key]: withValue(fields[key], rest, sample) };
};
/** What the patterns, conditions and matches of a rule speak of. */
const samplesOf = (rule) => {
    const validate = (0,org_rules_fields/* fieldsAt */.$5)(rule, 'validate');
    const bodies = [validate, ...(0,org_rules_fields/* itemsAt */.Ct)(validate, 'foreach').filter(org_rules_fields/* isFields */.Ce)];
    return bodies.flatMap(body => {
        const path = pathIn((0,org_rules_fields/* valueAt */.fK)(body, 'list'));
        const list = path?.at(-1) === inList ? path : [...(path ?? []), ...(path === undefined ? [] : [inList])];
        const patterns = [(0,org_rules_fields/* valueAt */.fK)(body, 'pattern'), ...(0,org_rules_fields/* itemsAt */.Ct)(body, 'anyPattern')];
        const conditions = [(0,org_rules_fields/* valueAt */.fK)(rule, 'preconditions'), (0,org_rules_fields/* valueAt */.fK)(body, 'preconditions'), (0,org_rules_fields/* valueAt */.fK)(body, 'deny', 'conditions')];
        return [
            ...patterns.flatMap(pattern => (pattern === undefined ? [] : [...leavesOf(pattern, list)])),
            ...conditions.flatMap(one => conditionSamples(one, list)),
        ];
    });
};
function* leavesOf(pattern, path) {
    if ((0,org_rules_fields/* isItems */.Z$)(pattern))
        for (const item of pattern)
            yield* leavesOf(item, [...path, inList]);
    else if ((0,org_rules_fields/* isFields */.Ce)(pattern))
        for (const [key, value] of Object.entries(pattern))
            yield* leavesOf(value, [...path, (0,kyverno_pattern/* anchorOf */.dI)(key).name]);
    else
        yield { path, values: samplesFor(pattern) };
}
const conditionSamples = (conditions, list) => {
    if ((0,org_rules_fields/* isItems */.Z$)(conditions))
        return conditions.flatMap(one => conditionSamples(one, list));
    if (!(0,org_rules_fields/* isFields */.Ce)(conditions))
        return [];
    const { key, value, any, all } = conditions;
    const path = pathIn(key, list);
    const values = (0,org_rules_fields/* isItems */.Z$)(value) ? value : value === undefined ? [] : [value];
    const own = path === undefined ? [] : [{ path, values: values.flatMap(samplesFor) }];
    return [...own, ...conditionSamples(any, list), ...conditionSamples(all, list)];
};
/** `{{ request.object.spec.x || '' }}` as `spec.x`, `element.x` as below the list. */
const pathIn = (text, list = []) => {
    if (typeof text !== 'string')
        return undefined;
    const steps = stepsOf(text.replaceAll(/[{}]/gu, '').split('||', 1)[0]?.trim() ?? '');
    const keys = steps?.map(step => (typeof step === 'object' && 'key' in step ? step.key : inList)) ?? [];
    if (keys[0] === 'element')
        return [...list, ...keys.slice(1)];
    return keys[0] === 'request' && keys[1] === 'object' ? keys.slice(2) : undefined;
};
/** Values on both sides of what a scalar asks for. */
const samplesFor = (pattern) => {
    if (typeof pattern === 'boolean')
        return [true, false];
    if (typeof pattern === 'bigint')
        return [pattern - 1n, pattern, pattern + 1n];
    if (typeof pattern !== 'string')
        return ['x'];
    const parts = pattern.split(/[|&]/u).map(part => part
        .trim()
        .replace(/^(?:[<>]=?|!)/u, '')
        .trim());
    return parts.flatMap((part) => {
        if (/^\d{1,15}$/u.test(part))
            return [BigInt(part) - 1n, BigInt(part), BigInt(part) + 1n];
        const [, number, unit] = /^(\d{1,6})([A-Za-z]{1,2})$/u.exec(part) ?? [];
        if (number !== undefined)
            return [-1, 0, 1].map(step => `${Number(number) + step}${unit ?? ''}`);
        if (part === 'true' || part === 'false')
            return [true, false];
        return [part.replaceAll(/[*?]/gu, 'x'), part.replaceAll(/[*?]/gu, ''), `x${part.replaceAll(/[*?]/gu, 'x')}x`];
    });
};

;// CONCATENATED MODULE: ./build/org-rules/migration/prove.js



/** Variations for one rule are bounded, and parted among the objects; these are all compared, as far as a list of them may be. */
const prove_maxVariations = 1_000;
const minOfObject = 20;
const prove_maxObjects = 20_000;
const saidBy = (answers) => {
    const failed = answers.filter(({ outcome }) => outcome === 'fail');
    const weights = failed.map(answer => (answer.outcome === 'fail' ? (answer.severity ?? answer.rule.severity) : ''));
    if (failed.length > 0)
        return { as: 'refused', weight: [...new Set(weights)].join(), isAbout: true };
    const isOpen = answers.some(({ outcome }) => outcome === 'undetermined');
    return { as: isOpen ? 'unknown' : 'admitted', weight: '', isAbout: answers.length > 0 };
};
/** Where the pods of an object stand in it. */
const podPathOf = (object) => {
    const kind = (0,org_rules_fields/* textAt */.$6)(object, 'kind');
    if (kind === 'CronJob')
        return ['spec', 'jobTemplate', 'spec', 'template'];
    return (0,org_rules_fields/* isFields */.Ce)((0,org_rules_fields/* fieldsAt */.$5)(object, 'spec')['template']) ? ['spec', 'template'] : [];
};
/** Compares a rule with what it became; a text says why they are not the same, or not proven so (full sentences). */
const prove = ({ old, rule, isOwn, made }, objects) => {
    const counts = { objects: 0, variations: 0, refused: 0, admitted: 0 };
    const differs = (fields, cluster) => {
        const change = { object: fields, oldObject: undefined };
        const before = saidBy([...old.judge(change, cluster, freeBudget())].filter(isOwn));
        if (before.as === 'unknown')
            return undefined;
        const after = saidBy([...made.judge(change, cluster, freeBudget())]);
        if (before.isAbout)
            counts[before.as] += 1;
        return before.as === after.as && before.weight === after.weight ? undefined : { before, after };
    };
    const share = Math.max(minOfObject, Math.floor(prove_maxVariations / Math.max(objects.length, 1)));
    for (const { label, fields, cluster } of objects.slice(0, prove_maxObjects)) {
        const about = counts.refused + counts.admitted;
        const found = differs(fields, cluster);
        if (found)
            return `Of ${label} it would say something else: ${told(found)}.`;
        if (counts.refused + counts.admitted === about)
            continue;
        counts.objects += 1;
        for (const variation of variationsOf(fields, rule, podPathOf(fields)).slice(0, Math.min(share, prove_maxVariations - counts.variations))) {
            counts.variations += 1;
            const other = differs(variation, cluster);
            if (other)
                return `Of a variation of ${label} it would say something else: ${told(other)} (${changeIn(fields, variation)}).`;
        }
    }
    if (counts.refused > 0 && counts.admitted > 0)
        return { objects: counts.objects, variations: counts.variations, refused: counts.refused };
    const lack = counts.objects === 0 ? 'that it is about' : counts.refused === 0 ? 'that it refuses' : 'that it lets through';
    return `Nothing proves it: no object of the tests${objects.length === 0 ? '' : ' or manifests'} is one ${lack}. Add one to a test, or name a repository that has some: --prove REPO.`;
};
const words = { refused: 'refused', admitted: 'let through', unknown: 'not known' };
const told = ({ before, after }) => before.as === after.as
    ? `weighed "${before.weight}" before, "${after.weight}" after`
    : `${words[before.as]} before, ${words[after.as]} after`;
/** The first path at which two objects differ. */
const changeIn = (one, other, path = '') => {
    if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
        const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
        for (const key of keys) {
            const [left, right] = [Reflect.get(one, key), Reflect.get(other, key)];
            if (left !== right && prove_shown(left) !== prove_shown(right))
                return changeIn(left, right, path === '' ? key : `${path}.${key}`);
        }
    }
    return `"${path}" is ${other === undefined ? 'not there' : prove_shown(other).slice(0, 80)}`;
};
const prove_shown = (value) => JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? Number(one) : one)) ?? 'nothing';

;// CONCATENATED MODULE: ./build/org-rules/migration/to-admission-policy.js




const apiVersion = 'admissionregistration.k8s.io/v1';
/** What of a ValidatingPolicy the API server has, too. */
const kept = ['failurePolicy', 'matchConstraints', 'matchConditions', 'variables', 'validations', 'auditAnnotations'];
/**
 * The ValidatingAdmissionPolicies, each followed by its binding, that say what a ValidatingPolicy of `policies.kyverno.io` says with its exceptions; one
 * for each place where pods stand that it is made for. `minor` is the version of Kubernetes 1. @throws NotMigrated
 */
const admissionPoliciesOf = (policy, exceptions, minor) => {
    const spec = (0,org_rules_fields/* fieldsAt */.$5)(policy, 'spec');
    if ((0,org_rules_fields/* textAt */.$6)(policy, 'kind') !== 'ValidatingPolicy')
        throw new NotMigrated('A policy of a namespace is not migrated.');
    if (((0,org_rules_fields/* textAt */.$6)(spec, 'evaluation', 'mode') ?? 'Kubernetes') !== 'Kubernetes')
        throw new NotMigrated('It is about other payloads than objects.');
    if ((0,org_rules_fields/* valueAt */.fK)(spec, 'evaluation', 'admission', 'enabled') === false)
        throw new NotMigrated('It is not asked at admission.');
    const name = (0,org_rules_fields/* textAt */.$6)(policy, 'metadata', 'name') ?? '';
    const letOff = exceptions.flatMap(exceptionConditions);
    const specs = (0,validating_policies/* specsOf */.Qw)(spec);
    return specs.flatMap((own, index) => {
        const made = `${name}${suffixes[index] ?? `-${index}`}`;
        const conditions = [...(0,org_rules_fields/* itemsAt */.Ct)(own, 'matchConditions'), ...letOff];
        const document = {
            apiVersion,
            kind: 'ValidatingAdmissionPolicy',
            metadata: { ...(0,org_rules_fields/* fieldsAt */.$5)(policy, 'metadata'), name: made },
            spec: {
                ...Object.fromEntries(kept.flatMap(key => ((0,org_rules_fields/* valueAt */.fK)(own, key) === undefined ? [] : [[key, withoutNull((0,org_rules_fields/* valueAt */.fK)(own, key) ?? null)]]))),
                ...(conditions.length > 0 && { matchConditions: conditions }),
            },
        };
        const [problem] = (0,read_policies/* readPolicy */.T4)(document, minor).problems;
        if (problem)
            throw new NotMigrated(`The API server would not have it: ${problem.path.join('.')}: ${problem.message}.`);
        const actions = (0,org_rules_fields/* textsAt */.i1)(spec, 'validationActions');
        return [
            document,
            {
                apiVersion,
                kind: 'ValidatingAdmissionPolicyBinding',
                metadata: { name: made },
                spec: { policyName: made, validationActions: actions.length === 0 ? ['Audit'] : actions },
            },
        ];
    });
};
/** What is made of a policy about pods stands behind it: for controllers, and for those that make controllers. */
const suffixes = ['', '-controllers', '-cronjobs'];
const withoutNull = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))
    : value;
/** An exception lets off what all its conditions hold for. */
const exceptionConditions = (exception) => {
    for (const key of ['images', 'allowedValues'])
        if ((0,org_rules_fields/* itemsAt */.Ct)(exception, 'spec', key).length > 0)
            throw new NotMigrated(`An exception allows "${key}", which only expressions of Kyverno see.`);
    const conditions = (0,org_rules_fields/* itemsAt */.Ct)(exception, 'spec', 'matchConditions').map(one => `(${(0,org_rules_fields/* textAt */.$6)(one, 'expression') ?? 'true'})`);
    const name = `except-${(0,org_rules_fields/* textAt */.$6)(exception, 'metadata', 'name') ?? ''}`.slice(0, 63);
    return [{ name, expression: conditions.length === 0 ? 'false' : `!(${conditions.join(' && ')})` }];
};

;// CONCATENATED MODULE: ./build/org-rules/migration/migrate.js












const isClusterPolicy = (fields) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'kyverno.io' && ['ClusterPolicy', 'Policy'].includes((0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? '');
const isClusterException = (fields) => (0,org_rules_fields/* groupOf */.F8)((0,org_rules_fields/* textAt */.$6)(fields, 'apiVersion') ?? '') === 'kyverno.io' && (0,org_rules_fields/* textAt */.$6)(fields, 'kind') === 'PolicyException';
const migrate_nameOf = (fields) => (0,org_rules_fields/* textAt */.$6)(fields, 'metadata', 'name') ?? '';
/**
 * Migrates each rule of Kyverno's policies that says the same afterwards, held against objects and variations of them. Those for which that is not
 * proven stay as they are, with the reason. `minor` is the version of Kubernetes 1.
 */
const migratePolicies = (files, objects, to, minor) => {
    const documents = files.flatMap(({ path, text }) => documentsOf(path, text));
    const exceptions = documents.filter(({ fields }) => isClusterException(fields));
    const celExceptions = documents.filter(({ fields }) => (0,validating_policies/* isCelException */.eC)(fields));
    const run = {
        objects,
        to,
        minor,
        taken: new Set(documents.map(({ fields }) => `${(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''} ${migrate_nameOf(fields)}`)),
    };
    return documents.flatMap(document => {
        if (isClusterPolicy(document.fields))
            return migrate_clusterPolicy(document, exceptions, run);
        return (0,validating_policies/* isValidatingPolicy */.Ii)(document.fields) && to === 'ValidatingAdmissionPolicy' ? [celPolicy(document, celExceptions, run)] : [];
    });
};
/** A name that Kubernetes takes. */
const documentName = (text) => text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 200);
const migrate_clusterPolicy = (document, exceptions, run) => {
    const { fields, object } = document;
    const rules = (0,org_rules_fields/* itemsAt */.Ct)(fields, 'spec', 'rules').filter(org_rules_fields/* isFields */.Ce);
    const policy = migrate_nameOf(fields);
    const old = (0,rule_set/* kyvernoRules */.E)([document, ...exceptions]);
    const own = exceptions.filter(one => (0,org_rules_fields/* itemsAt */.Ct)(one.fields, 'spec', 'exceptions').some(item => (0,org_rules_fields/* textAt */.$6)(item, 'policyName') === policy));
    return rules.map((rule, index) => {
        const ruleName = (0,org_rules_fields/* textAt */.$6)(rule, 'name') ?? '';
        const name = documentName(rules.length === 1 ? policy : `${policy}-${ruleName}`);
        const id = `org/${(0,id_part/* idPart */.N)(policy)}/${(0,id_part/* idPart */.N)(ruleName)}`;
        return {
            path: object.file.path,
            range: (0,lookup/* nodeAt */.oB)(object.node, 'spec', 'rules', index, 'name')?.range ?? object.range,
            policy,
            rule: ruleName,
            outcome: migrated(name, run, { old, rule, isOwn: answer => answer.rule.id === id }, () => {
                const made = validatingPolicyOf({ policy: fields, rule, exceptions: own.map(one => one.fields), name, minor: run.minor });
                return run.to === 'ValidatingPolicy' ? [made] : admissionPoliciesOf(made, [], run.minor);
            }),
        };
    });
};
const celPolicy = (document, exceptions, run) => {
    const { fields, object } = document;
    const own = exceptions.filter(one => (0,org_rules_fields/* itemsAt */.Ct)(one.fields, 'spec', 'policyRefs').some(item => (0,org_rules_fields/* textAt */.$6)(item, 'name') === migrate_nameOf(fields) && (0,org_rules_fields/* textAt */.$6)(item, 'kind') === (0,org_rules_fields/* textAt */.$6)(fields, 'kind')));
    const old = (0,validating_policies/* validatingPolicyRules */.Tf)([document, ...exceptions], run.minor);
    return {
        path: object.file.path,
        range: (0,lookup/* nodeAt */.oB)(object.node, 'metadata', 'name')?.range ?? object.range,
        policy: migrate_nameOf(fields),
        rule: '',
        outcome: migrated(migrate_nameOf(fields), run, { old, rule: (0,org_rules_fields/* fieldsAt */.$5)(fields, 'spec'), isOwn: () => true }, () => admissionPoliciesOf(fields, own.map(one => one.fields), run.minor)),
    };
};
/** What is made, once it is proven as it is written. */
const migrated = (name, { objects, to, minor, taken }, rule, make) => {
    try {
        const documents = make();
        const twice = documents.find(fields => taken.has(`${(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''} ${migrate_nameOf(fields)}`));
        if (twice)
            throw new NotMigrated(`There is a ${(0,org_rules_fields/* textAt */.$6)(twice, 'kind') ?? ''} "${migrate_nameOf(twice)}" already.`);
        const text = documents.map(yamlOf).join('---\n');
        const read = documentsOf(`${name}.yaml`, text);
        const made = to === 'ValidatingPolicy' ? (0,validating_policies/* validatingPolicyRules */.Tf)(read, minor) : (0,vap_rules/* vapRules */.F)(read, minor);
        refuseProblems(made);
        const proof = prove({ ...rule, made }, objects);
        if (typeof proof === 'string')
            return { state: 'left', reason: proof };
        for (const fields of documents)
            taken.add(`${(0,org_rules_fields/* textAt */.$6)(fields, 'kind') ?? ''} ${migrate_nameOf(fields)}`);
        return { state: 'migrated', name, text, proof };
    }
    catch (error) {
        if (error instanceof NotMigrated)
            return { state: 'left', reason: error.message };
        throw error;
    }
};
const refuseProblems = ({ problems }) => {
    const [problem] = problems.filter(({ level }) => level === 'error');
    if (problem)
        throw new NotMigrated(problem.message);
};
/** Why 1.1: what it takes for a boolean (`yes`), so do readers of Kubernetes. */
const yamlOf = (fields) => (0,dist/* stringify */.As)(fields, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });

;// CONCATENATED MODULE: ./build/reports/org-rules/migration-text.js


const migration_text_short = (text) => (0,reports_escape/* shorten */.ml)((0,reports_escape/* logLine */.BP)(text), 600);
/** What became of each rule: one line each, then a count. `lineOf` gives the line of its file at which a rule stands. */
const renderMigrations = (migrations, lineOf) => {
    const lines = migrations.map(one => {
        const { path, policy, rule, outcome } = one;
        const place = `${(0,reports_escape/* logLine */.BP)(path)}:${lineOf(one)}: ${migration_text_short([policy, rule].filter(Boolean).join('/'))}`;
        if (outcome.state === 'left')
            return `${place}: left as it is: ${migration_text_short(outcome.reason)}`;
        const { objects, variations, refused } = outcome.proof;
        const proof = `the same for ${(0,counted_noun/* countOf */.p)(objects, 'object')} and ${(0,counted_noun/* countOf */.p)(variations, 'variation')} of them, ${refused} refused`;
        return `${place}: migrated to ${migration_text_short(outcome.name)}: ${proof}`;
    });
    const count = migrations.filter(({ outcome }) => outcome.state === 'migrated').length;
    return `${[...lines, `${count} of ${(0,counted_noun/* countOf */.p)(migrations.length, 'rule')} migrated.`].join('\n')}\n`;
};

// EXTERNAL MODULE: ./build/cli/system-clock.js
var system_clock = __webpack_require__(58318);
// EXTERNAL MODULE: ./build/cli/terminal-output.js + 2 modules
var terminal_output = __webpack_require__(66651);
// EXTERNAL MODULE: ./build/cli/usage-error.js
var usage_error = __webpack_require__(42010);
// EXTERNAL MODULE: ./build/cli/write-result.js
var write_result = __webpack_require__(21711);
;// CONCATENATED MODULE: ./build/org-rules/testing/is-test.js



/** True for a file of tests, which is none of policies. */
const isTestDocument = (path, text) => /cli\.kyverno\.io|test\.gatekeeper\.sh/u.test(text) && documentsOf(path, text).some(one => isKyvernoTest(one) || isGatorSuite(one));

// EXTERNAL MODULE: ./build/review/judge-change.js + 13 modules
var judge_change = __webpack_require__(84655);
// EXTERNAL MODULE: ./build/review/read/decode-text.js
var decode_text = __webpack_require__(73503);
// EXTERNAL MODULE: ./build/cli/load-policy.js
var load_policy = __webpack_require__(34875);
;// CONCATENATED MODULE: ./build/cli/policy-tools/read-policies.js









/** The minor version of Kubernetes 1 that a policy names, else the newest. */
const minorIn = (policy) => (0,judge_change/* policyFacts */._X)(policy).kubernetesMinor ?? environment/* newestMinor */.WM;
/** That of the policy file. */
const read_policies_minorOf = async (request) => minorIn((await (0,load_policy/* loadLocalPolicy */.Ii)(request)).policy);
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

// EXTERNAL MODULE: ./build/org-rules/as-rules.js
var as_rules = __webpack_require__(58108);
// EXTERNAL MODULE: ./build/review/scan.js
var scan = __webpack_require__(29975);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
;// CONCATENATED MODULE: ./build/cli/policy-tools/scan-clone.js









/**
 * Judges a clone, what it renders included, by an organization's rules alone, and by its own waivers. `rulesFor` gives the rules for a minor version of
 * Kubernetes 1: the one that the clone's policy names.
 */
const scanClone = async (request, repository, rulesFor) => {
    if ((0,external_node_fs_.lstatSync)(repository, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new usage_error/* UsageError */.e(`"${repository}" is no folder.`);
    const from = process.cwd();
    // Why: a repository's policy names its files by their paths in it.
    process.chdir(repository);
    try {
        const { policy: own } = await (0,load_policy/* loadLocalPolicy */.Ii)({ ...request, config: undefined });
        const minor = minorIn(own);
        const reader = local_files/* LocalFiles */.h.open({ operands: ['.'], exclude: [] });
        const rules = (0,as_rules/* asRules */.e)(rulesFor(minor), { minor, today: system_clock/* systemClock */.m.today() });
        const texts = reader.readAll(new Set());
        const settings = { policy: onlyOrgRules(own), rules, version: version/* version */.r };
        const result = await (0,scan/* scanFiles */.T)(texts, settings, { reader, clock: system_clock/* systemClock */.m, repository: reader.repository() });
        return { own, result };
    }
    finally {
        process.chdir(from);
    }
};
/** Everything that a rule says counts, also what the repository would not report. */
const onlyOrgRules = (own) => ({ ...own, thresholds: { ...own.thresholds, report: 'info' } });

;// CONCATENATED MODULE: ./build/cli/policy-tools/migrate.js















/**
 * `tidewaiter policy migrate`: new documents on standard output, or as files of the folder of `--output`; on standard error what became of each rule. Exit
 * code 1 where one is left as it is.
 */
const migrate = async (request, operands) => {
    if (operands.length === 0)
        throw new usage_error/* UsageError */.e('Name the folders of policies: tidewaiter policy migrate DIR...');
    const { files } = readPolicies(operands);
    const minor = await read_policies_minorOf(request);
    const objects = [...objectsOfTests(operands, minor)];
    for (const repository of request.prove)
        objects.push(...(await objectsOfRepository(request, repository)));
    const migrations = migratePolicies(files, objects, request.to ?? 'ValidatingPolicy', minor);
    if (migrations.length === 0)
        throw new usage_error/* UsageError */.e('There is no policy of Kyverno to migrate in what is named.');
    const lines = new Map(files.map(({ path, text }) => [path, new line_index/* LineIndex */.r(text)]));
    const lineOf = ({ path, range }) => lines.get(path)?.line(range.start) ?? 1;
    const made = migrations.flatMap(({ outcome }) => (outcome.state === 'migrated' ? [outcome] : []));
    if (request.output !== undefined)
        writeFolder(request.output, made);
    else if (request.format === 'text')
        await (0,terminal_output/* writeOutput */.zh)(made.map(({ text }) => text).join('---\n'));
    if (request.format === 'json')
        await (0,terminal_output/* writeOutput */.zh)((0,reports_escape/* jsonLine */.rF)(migrations.map(one => ({ path: one.path, line: lineOf(one), policy: one.policy, rule: one.rule, ...one.outcome }))));
    else
        await (0,terminal_output/* writeProblem */.bi)(renderMigrations(migrations, lineOf));
    return migrations.every(({ outcome }) => outcome.state === 'migrated') ? 0 : 1;
};
const writeFolder = (folder, made) => {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`--output is no folder that can be made: ${error instanceof Error ? error.message : 'unknown error'}.`);
    }
    const paths = made.map(({ name, text }) => ({ path: `${folder}/${name}.yaml`, text }));
    const there = paths.find(({ path }) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined);
    if (there)
        throw new usage_error/* UsageError */.e(`"${there.path}" is there already. Name another folder with --output, or remove it.`);
    for (const { path, text } of paths)
        (0,write_result/* writeTo */.j)('--output', path, text);
};
/** The objects of all tests of `kyverno test` below folders. */
function* objectsOfTests(operands, minor) {
    const surroundings = { minor, today: system_clock/* systemClock */.m.today() };
    for (const path of local_files/* LocalFiles */.h.open({ operands, exclude: [] }).paths()) {
        if (!/\.ya?ml$/u.test(path))
            continue;
        const text = readable(path) ?? '';
        if (!text.includes('cli.kyverno.io'))
            continue;
        for (const document of documentsOf(path, text).filter(isKyvernoTest))
            yield* objectsOfKyvernoTest(document, { text: readable, bytes: bytesOf }, surroundings);
    }
}
/** All objects of a clone, rendered ones included, with what is known of their cluster there. */
const objectsOfRepository = async (request, repository) => {
    const found = [];
    await scanClone(request, repository, () => [recorder(found)]);
    return found;
};
/** A rule that refuses nothing and keeps what it is asked about. */
const recorder = (found) => ({
    rules: [
        {
            id: 'org/migration/objects',
            policy: 'migration',
            rule: 'objects',
            title: 'Objects of the repository',
            severity: 'info',
            docs: undefined,
            at: { path: '', range: { start: 0, end: 0 } },
        },
    ],
    problems: [],
    judge: ({ object }, cluster) => {
        if (object === undefined)
            return [];
        const names = [(0,org_rules_fields/* textAt */.$6)(object, 'kind'), (0,org_rules_fields/* textAt */.$6)(object, 'metadata', 'namespace'), (0,org_rules_fields/* textAt */.$6)(object, 'metadata', 'name')];
        found.push({ label: names.filter(Boolean).join('/'), fields: object, cluster });
        return [];
    },
});

;// CONCATENATED MODULE: ./build/cli/commands/policy.js
















/** `tidewaiter policy check|test|diff|simulate|migrate`: for those who write the rules of an organization. */
const policy = async (request) => {
    const [tool = '', ...operands] = request.operands;
    const run = tools[tool];
    if (!run)
        throw new usage_error/* UsageError */.e(`"policy ${(0,reports_escape/* logLine */.BP)(tool)}" is none: it is ${Object.keys(tools).join(', ')}.`);
    return run(request, operands);
};
const wanted = (operands, count, form) => {
    if (operands.length < count)
        throw new usage_error/* UsageError */.e(`Name ${form}`);
};
/** All that is to be mended, in one round. Exit code 1 for an error; warnings are told. */
const check = async (request, operands) => {
    wanted(operands, 1, 'the folders of policies: tidewaiter policy check DIR...');
    const { files, modules } = readPolicies(operands);
    const rules = checkPolicies(files, modules, await read_policies_minorOf(request));
    const organizations = operands.map(checkOrganization);
    const result = {
        ...rules,
        documents: organizations.reduce((sum, one) => sum + one.documents, rules.documents),
        remarks: [...organizations.flatMap(({ remarks }) => remarks), ...rules.remarks],
    };
    // Why an error: a green check must have looked at something.
    if (result.documents + modules.length + result.remarks.length === 0)
        throw new usage_error/* UsageError */.e(`Nothing under ${operands.map(path => `"${(0,reports_escape/* logLine */.BP)(path)}"`).join(', ')} is a policy. Name the folder of an organization's policy, which holds policy.yml, or folders of policies of clusters.`);
    const lines = new Map(files.map(({ path, text }) => [path, new line_index/* LineIndex */.r(text)]));
    const lineOf = (path, offset) => lines.get(path)?.line(offset) ?? 1;
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
    const surroundings = { minor: await read_policies_minorOf(request), today: system_clock/* systemClock */.m.today() };
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
    return { path, format, problems, rows: rows.map(({ at, ...row }) => ({ ...row, line: lines.line(at.start) })) };
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
const tools = { check, test, diff, simulate, migrate: migrate };
const tellProblems = async (problems) => {
    for (const { path, level, message } of problems)
        await (0,terminal_output/* writeProblem */.bi)(`${level}: ${(0,reports_escape/* logLine */.BP)(path)}: ${(0,reports_escape/* logLine */.BP)(message)}\n`);
    return problems.every(({ level }) => level !== 'error');
};
/** Judges a clone by the organization's rules alone, and by its own thresholds and waivers. */
const judgeRepository = async (request, repository, { files, modules }) => {
    let sets = [];
    const { own, result } = await scanClone(request, repository, minor => {
        sets = (0,load_org_rules/* loadOrgRules */.Q)(files, modules, minor);
        return sets;
    });
    return { impact: impactOf(repository, result, own), problems: policy_problemsOf(sets) };
};
const policy_problemsOf = (sets) => sets.flatMap(({ problems }) => problems);


/***/ }),

/***/ 62932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   f: () => (/* binding */ readOrgImages),
/* harmony export */   j1: () => (/* binding */ readFolder),
/* harmony export */   kl: () => (/* binding */ loadImagePolicies)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _policy_images_image_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11392);
/* harmony import */ var _policy_parse_org_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24996);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48000);
/* harmony import */ var _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74870);
/* harmony import */ var _signing_policy_parse_image_policies_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95679);
/* harmony import */ var _refuse_config_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90295);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42010);









/** More files of one folder are refused, as they are in an organization's repository. */
const maxFiles = 1_000;
const maxDepth = 8;
/** What is at a path; undefined: nothing. Links are not followed, as they are not on GitHub. */
const kindOf = (path) => {
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        if (found.isDirectory())
            return 'folder';
        return found.isFile() ? 'file' : 'other';
    }
    catch {
        // Not there, or not to be seen: the caller says which path.
        return undefined;
    }
};
/** The files of a folder by their paths in it, within bounds. Throws `UsageError` for what is no file. */
const readFolder = (folder) => {
    const files = new Map();
    const walk = (inside, depth) => {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, inside)).toSorted()) {
            const path = inside === '' ? name : `${inside}/${name}`;
            const kind = kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path));
            if (kind === 'folder' && depth < maxDepth)
                walk(path, depth + 1);
            else if (kind === 'file')
                files.set(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)));
            else
                throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e(`"${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path))}" is not a file, or lies too deep. Policies are files in the folder itself.`);
            if (files.size > maxFiles)
                throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e(`"${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(folder)}" has more than ${maxFiles} files. Name the folder of the image policies.`);
        }
    };
    walk('', 0);
    return files;
};
const refuse = (errors) => (0,_refuse_config_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseConfig */ .T)("The image policies can't be used.", errors);
const readSettings = (path) => {
    const { policy, errors } = (0,_policy_parse_org_policy_js__WEBPACK_IMPORTED_MODULE_3__.parseOrgPolicy)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'), path, 'the command line', _rules_known_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .knownRules */ .f);
    return errors ? refuse(errors) : (policy.images ?? _policy_images_image_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultImageSettings */ .A);
};
/**
 * Reads image policies from a folder: an organization's `tidewaiter/` with `policy.yml` and `image-policies/`, or a folder of policies
 * alone. Throws `UsageError` that lists every error by file and line when one of them may be about any image; others are in `unread`.
 */
const loadImagePolicies = (folder) => {
    if (kindOf(folder) !== 'folder')
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .e(`The policy folder "${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .plainLine */ .h0)(folder)}" can't be read.`);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'image-policies');
    const own = kindOf(inside) === 'folder' ? inside : folder;
    const settingsPath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'policy.yml');
    const settings = own === inside && kindOf(settingsPath) === 'file' ? readSettings(settingsPath) : _policy_images_image_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultImageSettings */ .A;
    const { policies, errors } = (0,_signing_policy_parse_image_policies_js__WEBPACK_IMPORTED_MODULE_6__.parseImagePolicies)(readFolder(own), settings, own);
    return policies ?? refuse(errors);
};
/**
 * Reads `image-policies/` beside the `policy.yml` of an organization, whose own settings are given. Undefined where it says nothing of images.
 * Throws `UsageError` as above.
 */
const readOrgImages = (organization, settings) => {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(organization, 'image-policies');
    const isThere = kindOf(folder) === 'folder';
    if (!isThere && settings === undefined)
        return undefined;
    const { policies, errors } = (0,_signing_policy_parse_image_policies_js__WEBPACK_IMPORTED_MODULE_6__.parseImagePolicies)(isThere ? readFolder(folder) : new Map(), settings ?? _policy_images_image_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultImageSettings */ .A, folder);
    return { folder, policies: policies ?? refuse(errors) };
};


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
    if (output !== undefined)
        return writeTo('--output', output, await render(_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .noPaint */ .Iy));
    const rendered = await render((0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalPaint */ .zc)());
    for (const piece of typeof rendered === 'string' ? [rendered] : rendered)
        await (0,_terminal_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .zh)(piece);
};
/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
const writeTo = (option, path, text) => {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w');
        try {
            for (const piece of typeof text === 'string' ? [text] : text)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`);
    }
};


/***/ }),

/***/ 58108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unasked),
/* harmony export */   e: () => (/* binding */ asRules)
/* harmony export */ });
/* harmony import */ var _text_once_for_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7020);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25739);
/* harmony import */ var _namespace_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53843);
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
            if (object.partial)
                return new Map();
            const reason = budget.begin(object.range.end - object.range.start);
            if (reason !== undefined)
                return Map.groupBy(unasked(sets, 'bound', reason), ({ rule }) => rule.id);
            const fields = (0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(object.node);
            const change = fields instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A ? fields : { object: fields, oldObject: former?.of(file, fields) };
            const answers = change instanceof _org_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .UnknownPart */ .A
                ? unasked(sets, 'cluster', change.reason)
                : sets.flatMap(set => [...set.judge(change, cluster, budget)]);
            return Map.groupBy(answers, ({ rule }) => rule.id);
        });
    });
    // Why by id: two documents may have the same names, and the answers of both stand under it.
    const rules = new Map(sets.flatMap(set => set.rules.map(rule => [rule.id, rule])));
    return [...rules.values()].map((rule) => {
        const made = {
            meta: metaOf(rule, surroundings.holder),
            where: file => file.objects.length > 0,
            visit: {
                object: (object, file) => (answersIn(file)(object).get(rule.id) ?? []).flatMap(answer => reportOf(answer, object)),
            },
        };
        return made;
    });
};
/** What is said of all rules where none is asked. */
const unasked = (sets, cause, reason) => sets.flatMap(set => set.rules.map(rule => ({ rule, outcome: 'undetermined', cause, reason })));
/** Labels of the namespaces that stand in the same file. */
const knowledgeOf = (file, { minor, today }) => {
    const all = file.objects.flatMap(({ kind, node }) => (kind === 'Namespace' ? [(0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(node)] : [])).filter(_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isFields */ .Ce);
    return { namespaceLabels: (0,_namespace_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelsOfNamespaces */ .P)(all), minor, today };
};
const reportOf = (answer, { node, subject }) => {
    if (answer.outcome === 'pass')
        return [];
    const at = (0,_object_value_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(node, answer.place ?? []);
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


/***/ })

};
;