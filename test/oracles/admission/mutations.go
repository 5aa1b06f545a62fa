package main

import (
	"context"
	"encoding/json"

	v1 "k8s.io/api/admissionregistration/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/admission"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/generic"
	"k8s.io/apiserver/pkg/admission/plugin/policy/matching"
	"k8s.io/apiserver/pkg/admission/plugin/policy/mutating"
	"k8s.io/apiserver/pkg/admission/plugin/policy/mutating/patch"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions"
	"k8s.io/apiserver/pkg/cel/environment"
	"k8s.io/client-go/applyconfigurations"

	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// mutatingHooks are the policies that change objects, in the order of the documents. The API server has them in no order.
func (c *cluster) mutatingHooks() ([]mutating.PolicyHook, error) {
	var hooks []mutating.PolicyHook
	for _, policy := range c.mutating {
		evaluator, err := compileMutating(policy)
		if err != nil {
			return nil, err
		}
		hook := mutating.PolicyHook{Policy: policy, Bindings: c.mutatingBindings[policy.Name], Evaluator: evaluator}
		if wanted := policy.Spec.ParamKind; wanted != nil {
			hook.ParamInformer, hook.ParamScope, hook.ConfigurationError = c.paramsOf(wanted)
		}
		hooks = append(hooks, hook)
	}
	return hooks, nil
}

// compileMutating does what the plug-in does, which does not export it.
func compileMutating(policy *v1.MutatingAdmissionPolicy) (mutating.PolicyEvaluator, error) {
	spec := policy.Spec
	declared := plugincel.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil, HasAuthorizer: true}
	compiler, err := plugincel.NewCompositedCompiler(environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion()))
	if err != nil {
		return mutating.PolicyEvaluator{}, err
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
	withPatches := declared
	withPatches.HasPatchTypes = true
	var patchers []patch.Patcher
	for _, one := range spec.Mutations {
		switch {
		case one.JSONPatch != nil:
			patchers = append(patchers, patch.NewJSONPatcher(compiler.CompileMutatingEvaluator(&patch.JSONPatchCondition{Expression: one.JSONPatch.Expression}, withPatches, environment.StoredExpressions)))
		case one.ApplyConfiguration != nil:
			patchers = append(patchers, patch.NewApplyConfigurationPatcher(compiler.CompileMutatingEvaluator(&patch.ApplyConfigurationCondition{Expression: one.ApplyConfiguration.Expression}, withPatches, environment.StoredExpressions)))
		}
	}
	return mutating.PolicyEvaluator{Matcher: matcher, Mutators: patchers, CompositedCompiler: compiler}, nil
}

// mutate changes the object of a request, and does so again where the policies ask for it.
func (c *cluster) mutate(attributes admission.Attributes, interfaces admission.ObjectInterfaces, matcher *matching.Matcher) error {
	hooks, err := c.mutatingHooks()
	if err != nil {
		return err
	}
	converters := patch.NewTypeConverterManager(applyconfigurations.NewTypeConverter(legacyscheme.Scheme), nil)
	var dispatcher generic.Dispatcher[mutating.PolicyHook] = mutating.NewDispatcher(noAuthorizer{}, matcher, converters)
	if err := dispatcher.Dispatch(context.Background(), attributes, interfaces, hooks); err != nil {
		return err
	}
	again := attributes.GetReinvocationContext()
	if !again.ShouldReinvoke() {
		return nil
	}
	again.SetIsReinvoke()
	return dispatcher.Dispatch(context.Background(), attributes, interfaces, hooks)
}

// written is an object as clients see it.
func written(object runtime.Object, kind schema.GroupVersionKind) (json.RawMessage, error) {
	if fields, ok := object.(*unstructured.Unstructured); ok {
		return json.Marshal(fields.Object)
	}
	versioned, err := legacyscheme.Scheme.ConvertToVersion(object, kind.GroupVersion())
	if err != nil {
		return nil, err
	}
	return json.Marshal(versioned)
}
