package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"

	v1 "k8s.io/api/admissionregistration/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions"
	"k8s.io/apiserver/pkg/cel/environment"
	"k8s.io/client-go/tools/cache"
	"sigs.k8s.io/yaml"

	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/admissionregistration"
	_ "k8s.io/kubernetes/pkg/apis/admissionregistration/install"
	"k8s.io/kubernetes/pkg/apis/admissionregistration/validation"
)

// cluster is what a case's documents put there.
type cluster struct {
	policies         []*v1.ValidatingAdmissionPolicy
	bindings         map[string][]*v1.ValidatingAdmissionPolicyBinding
	mutating         []*v1.MutatingAdmissionPolicy
	mutatingBindings map[string][]*v1.MutatingAdmissionPolicyBinding
	params           map[schema.GroupVersionKind][]*unstructured.Unstructured
	namespaces       map[string]*corev1.Namespace
	errors           map[string][]string
}

func (c *cluster) refuse(name string, list field.ErrorList) {
	for _, one := range list {
		c.errors[name] = append(c.errors[name], one.Error())
	}
}

// register decodes, completes and validates a policy or a binding as the API server does.
func (c *cluster) register(kind string, text []byte) error {
	internal := schema.GroupVersion{Group: admissionregistration.GroupName, Version: runtime.APIVersionInternal}
	object, _, err := legacyscheme.Codecs.UniversalDecoder(internal).Decode(text, nil, nil)
	if err != nil {
		c.errors[kind] = append(c.errors[kind], err.Error())
		return nil
	}
	switch of := object.(type) {
	case *admissionregistration.ValidatingAdmissionPolicy:
		c.refuse(kind+"/"+of.Name, validation.ValidateValidatingAdmissionPolicy(of))
		policy := &v1.ValidatingAdmissionPolicy{}
		if err := legacyscheme.Scheme.Convert(of, policy, nil); err != nil {
			return err
		}
		c.policies = append(c.policies, policy)
	case *admissionregistration.ValidatingAdmissionPolicyBinding:
		c.refuse(kind+"/"+of.Name, validation.ValidateValidatingAdmissionPolicyBinding(of))
		binding := &v1.ValidatingAdmissionPolicyBinding{}
		if err := legacyscheme.Scheme.Convert(of, binding, nil); err != nil {
			return err
		}
		c.bindings[binding.Spec.PolicyName] = append(c.bindings[binding.Spec.PolicyName], binding)
	case *admissionregistration.MutatingAdmissionPolicy:
		c.refuse(kind+"/"+of.Name, validation.ValidateMutatingAdmissionPolicy(of))
		policy := &v1.MutatingAdmissionPolicy{}
		if err := legacyscheme.Scheme.Convert(of, policy, nil); err != nil {
			return err
		}
		c.mutating = append(c.mutating, policy)
	case *admissionregistration.MutatingAdmissionPolicyBinding:
		c.refuse(kind+"/"+of.Name, validation.ValidateMutatingAdmissionPolicyBinding(of))
		binding := &v1.MutatingAdmissionPolicyBinding{}
		if err := legacyscheme.Scheme.Convert(of, binding, nil); err != nil {
			return err
		}
		c.mutatingBindings[binding.Spec.PolicyName] = append(c.mutatingBindings[binding.Spec.PolicyName], binding)
	}
	return nil
}

func (c *cluster) add(text []byte) error {
	converted, err := yaml.YAMLToJSON(text)
	if err != nil {
		return err
	}
	var kind metav1.TypeMeta
	if err := json.Unmarshal(converted, &kind); err != nil {
		return err
	}
	switch kind.Kind {
	case "":
		return nil
	case "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding":
		return c.register(kind.Kind, converted)
	case "Namespace":
		namespace := &corev1.Namespace{}
		if err := json.Unmarshal(converted, namespace); err != nil {
			return err
		}
		if namespace.Labels == nil {
			namespace.Labels = map[string]string{}
		}
		namespace.Labels[corev1.LabelMetadataName] = namespace.Name
		c.namespaces[namespace.Name] = namespace
	default:
		object, err := objectOf(converted)
		if err != nil {
			return err
		}
		c.params[object.GroupVersionKind()] = append(c.params[object.GroupVersionKind()], object)
	}
	return nil
}

func read(text string) (*cluster, error) {
	made := &cluster{bindings: map[string][]*v1.ValidatingAdmissionPolicyBinding{},
		mutatingBindings: map[string][]*v1.MutatingAdmissionPolicyBinding{}, params: map[schema.GroupVersionKind][]*unstructured.Unstructured{},
		namespaces: map[string]*corev1.Namespace{}, errors: map[string][]string{}}
	reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return made, nil
		}
		if err != nil {
			return nil, err
		}
		if err := made.add(document); err != nil {
			return nil, err
		}
	}
}

type alwaysSynced struct{ cache.SharedIndexInformer }

func (alwaysSynced) HasSynced() bool { return true }

// paramInformer lists the parameters that the documents hold.
type paramInformer struct{ lister cache.GenericLister }

func (p paramInformer) Informer() cache.SharedIndexInformer { return alwaysSynced{} }
func (p paramInformer) Lister() cache.GenericLister         { return p.lister }

// paramsOf are the parameters of a kind, and where they lie.
func (c *cluster) paramsOf(wanted *v1.ParamKind) (paramInformer, meta.RESTScope, error) {
	version, err := schema.ParseGroupVersion(wanted.APIVersion)
	kind := version.WithKind(wanted.Kind)
	indexer := cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{cache.NamespaceIndex: cache.MetaNamespaceIndexFunc})
	for _, object := range c.params[kind] {
		_ = indexer.Add(object)
	}
	scope := meta.RESTScopeNamespace
	if clusterScoped[kind.Kind] {
		scope = meta.RESTScopeRoot
	}
	return paramInformer{cache.NewGenericLister(indexer, resourceOf(kind).GroupResource())}, scope, err
}

// hooks are the policies as the dispatcher takes them.
func (c *cluster) hooks(decisions *[]decision) ([]validating.PolicyHook, error) {
	var hooks []validating.PolicyHook
	for _, policy := range c.policies {
		validator, err := compiledOnce(policy)
		if err != nil {
			return nil, err
		}
		hook := validating.PolicyHook{Policy: policy, Bindings: c.bindings[policy.Name], Evaluator: recording{validator, policy.Name, decisions}}
		if wanted := policy.Spec.ParamKind; wanted != nil {
			hook.ParamInformer, hook.ParamScope, hook.ConfigurationError = c.paramsOf(wanted)
		}
		hooks = append(hooks, hook)
	}
	return hooks, nil
}

// compiled are the policies that were compiled, by what is written in them: as in the plug-in, a policy is compiled once for all requests.
var compiled = map[string]validating.Validator{}

// compiledOnce is a policy that is compiled when it is met for the first time.
func compiledOnce(policy *v1.ValidatingAdmissionPolicy) (validating.Validator, error) {
	key, err := json.Marshal(struct {
		Name string
		Spec v1.ValidatingAdmissionPolicySpec
	}{policy.Name, policy.Spec})
	if err != nil {
		return nil, err
	}
	if known, ok := compiled[string(key)]; ok {
		return known, nil
	}
	validator, err := compile(policy)
	if err == nil {
		compiled[string(key)] = validator
	}
	return validator, err
}

// compile does what the plug-in does, which does not export it.
func compile(policy *v1.ValidatingAdmissionPolicy) (validating.Validator, error) {
	spec := policy.Spec
	declared := plugincel.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil, HasAuthorizer: true}
	forMessages := plugincel.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil}
	compiler, err := plugincel.NewCompositedCompiler(environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion()))
	if err != nil {
		return nil, err
	}
	for _, one := range spec.Variables {
		compiler.CompileAndStoreVariable(&validating.Variable{Name: one.Name, Expression: one.Expression}, declared, environment.StoredExpressions)
	}
	var matcher matchconditions.Matcher
	if len(spec.MatchConditions) > 0 {
		conditions := make([]plugincel.ExpressionAccessor, len(spec.MatchConditions))
		for index := range spec.MatchConditions {
			conditions[index] = (*matchconditions.MatchCondition)(&spec.MatchConditions[index])
		}
		matcher = matchconditions.NewMatcher(compiler.CompileCondition(conditions, declared, environment.StoredExpressions), spec.FailurePolicy, "policy", "validate", policy.Name)
	}
	validations := make([]plugincel.ExpressionAccessor, len(spec.Validations))
	messages := make([]plugincel.ExpressionAccessor, len(spec.Validations))
	for index, one := range spec.Validations {
		validations[index] = &validating.ValidationCondition{Expression: one.Expression, Message: one.Message, Reason: one.Reason}
		if one.MessageExpression != "" {
			messages[index] = &validating.MessageExpressionCondition{MessageExpression: one.MessageExpression}
		}
	}
	annotations := make([]plugincel.ExpressionAccessor, len(spec.AuditAnnotations))
	for index, one := range spec.AuditAnnotations {
		annotations[index] = &validating.AuditAnnotationCondition{Key: one.Key, ValueExpression: one.ValueExpression}
	}
	return validating.NewValidator(
		compiler.CompileCondition(validations, declared, environment.StoredExpressions), matcher,
		compiler.CompileCondition(annotations, declared, environment.StoredExpressions),
		compiler.CompileCondition(messages, forMessages, environment.StoredExpressions), spec.FailurePolicy, nil), nil
}
