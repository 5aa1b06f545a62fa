// Evaluates CEL expressions in the API server's own environment, as a ValidatingAdmissionPolicy meets them.
package main

import (
	"context"
	"encoding/json"
	"strings"

	celgo "github.com/google/cel-go/cel"
	admissionv1 "k8s.io/api/admission/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/version"
	"k8s.io/apiserver/pkg/admission"
	plugincel "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/cel/environment"

	"tidewaiter.example/oracles/internal/answers"
)

// minor is the version of Kubernetes whose environment compiles the expressions.
const minor = 37

// budget is what one expression may cost, as in a policy.
const budget = int64(10_000_000)

type variable struct {
	Name       string `json:"name"`
	Expression string `json:"expression"`
}

type variables struct {
	Object    json.RawMessage `json:"object"`
	OldObject json.RawMessage `json:"oldObject"`
	Request   json.RawMessage `json:"request"`
	// Params are declared where they are given, be they null.
	Params          json.RawMessage `json:"params"`
	NamespaceObject json.RawMessage `json:"namespaceObject"`
	Variables       []variable      `json:"variables"`
}

type question struct {
	Expression string `json:"expression"`
	// Kind is `validation` (must be bool), `message` (must be string), or empty (any type).
	Kind string    `json:"kind"`
	Vars variables `json:"vars"`
}

type answer struct {
	Result       any    `json:"result,omitempty"`
	Error        string `json:"error,omitempty"`
	CompileError string `json:"compileError,omitempty"`
	Cost         *int64 `json:"cost,omitempty"`
}

type anyType struct{ text string }

func (a anyType) GetExpression() string      { return a.text }
func (a anyType) ReturnTypes() []*celgo.Type { return []*celgo.Type{celgo.AnyType} }

func accessor(q question) plugincel.ExpressionAccessor {
	switch q.Kind {
	case "message":
		return &validating.MessageExpressionCondition{MessageExpression: q.Expression}
	case "validation":
		return &validating.ValidationCondition{Expression: q.Expression}
	}
	return anyType{q.Expression}
}

// objectOf keeps integers and doubles apart. Null and nothing are no object.
func objectOf(text json.RawMessage) (*unstructured.Unstructured, error) {
	var fields map[string]any
	if len(text) == 0 {
		return nil, nil
	}
	if err := utiljson.Unmarshal(text, &fields); err != nil || fields == nil {
		return nil, err
	}
	return &unstructured.Unstructured{Object: fields}, nil
}

// attributesOf is the request that brings the objects.
func attributesOf(vars variables) (*admission.VersionedAttributes, error) {
	object, err := objectOf(vars.Object)
	if err != nil {
		return nil, err
	}
	old, err := objectOf(vars.OldObject)
	if err != nil {
		return nil, err
	}
	attributes := &admission.VersionedAttributes{}
	if old != nil {
		attributes.VersionedKind = old.GroupVersionKind()
		attributes.VersionedOldObject = admission.NewLazyObject(old)
	}
	if object != nil {
		attributes.VersionedKind = object.GroupVersionKind()
		attributes.VersionedObject = admission.NewLazyObject(object)
	}
	attributes.Attributes = admission.NewAttributesRecord(object, old, attributes.VersionedKind, "", "", schema.GroupVersionResource{}, "", admission.Create, nil, false, nil)
	return attributes, nil
}

func evaluate(q question) (any, error) {
	hasParams := len(q.Vars.Params) > 0
	declared := plugincel.OptionalVariableDeclarations{HasParams: hasParams, HasAuthorizer: q.Kind == "validation"}
	compiler, err := plugincel.NewCompositedCompiler(environment.MustBaseEnvSet(version.MajorMinor(1, minor)))
	if err != nil {
		return nil, err
	}
	for _, one := range q.Vars.Variables {
		compiler.CompileAndStoreVariable(&validating.Variable{Name: one.Name, Expression: one.Expression}, declared, environment.StoredExpressions)
	}
	compiled := compiler.CompileCondition([]plugincel.ExpressionAccessor{accessor(q)}, declared, environment.StoredExpressions)
	if errors := compiled.CompilationErrors(); len(errors) > 0 {
		return answer{CompileError: strings.TrimPrefix(errors[0].Error(), "compilation failed: ")}, nil
	}
	attributes, err := attributesOf(q.Vars)
	if err != nil {
		return nil, err
	}
	request := &admissionv1.AdmissionRequest{}
	if len(q.Vars.Request) > 0 {
		if err := json.Unmarshal(q.Vars.Request, request); err != nil {
			return nil, err
		}
	}
	bindings := plugincel.OptionalVariableBindings{}
	if hasParams {
		params, err := objectOf(q.Vars.Params)
		if err != nil {
			return nil, err
		}
		if params != nil {
			bindings.VersionedParams = params
		}
	}
	var namespace *corev1.Namespace
	if len(q.Vars.NamespaceObject) > 0 {
		if err := json.Unmarshal(q.Vars.NamespaceObject, &namespace); err != nil {
			return nil, err
		}
	}
	results, left, err := compiled.ForInput(compiler.CreateContext(context.Background()), attributes, request, bindings, plugincel.CreateNamespaceObject(namespace), budget)
	if err != nil {
		return answer{Error: err.Error()}, nil
	}
	cost := budget - left
	if failure := results[0].Error; failure != nil {
		_, told, isRuntime := strings.Cut(failure.Error(), "resulted in error: ")
		if !isRuntime {
			told = failure.Error()
		}
		return answer{Error: told, Cost: &cost}, nil
	}
	return answer{Result: typed(results[0].EvalResult), Cost: &cost}, nil
}

func main() { answers.Give(evaluate) }
