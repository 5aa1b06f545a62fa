// Answers requests with the API server's ValidatingAdmissionPolicy machinery: dispatcher, matcher, validator.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/plugin/policy/generic"
	"k8s.io/apiserver/pkg/admission/plugin/policy/matching"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/apis/audit"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/apiserver/pkg/warning"
	"k8s.io/client-go/kubernetes/fake"
	corelisters "k8s.io/client-go/listers/core/v1"
	"k8s.io/client-go/tools/cache"

	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	// Policies are the YAML documents of policies, bindings, parameters and namespaces.
	Policies    string          `json:"policies"`
	Operation   string          `json:"operation"`
	Subresource string          `json:"subresource"`
	User        string          `json:"user"`
	Groups      []string        `json:"groups"`
	DryRun      bool            `json:"dryRun"`
	Object      json.RawMessage `json:"object"`
	OldObject   json.RawMessage `json:"oldObject"`
}

type decision struct {
	Policy     string `json:"policy"`
	Validation int    `json:"validation"`
	Action     string `json:"action"`
	Evaluation string `json:"evaluation"`
	Message    string `json:"message,omitempty"`
}

type answer struct {
	// PolicyErrors is what the API server's validation says to the documents. It would not store them; the rest is what they would do.
	PolicyErrors map[string][]string `json:"policyErrors,omitempty"`
	Verdict      string              `json:"verdict,omitempty"`
	Message      string              `json:"message,omitempty"`
	Reason       string              `json:"reason,omitempty"`
	Code         int32               `json:"code,omitempty"`
	Warnings     []string            `json:"warnings,omitempty"`
	Annotations  map[string]string   `json:"auditAnnotations,omitempty"`
	Decisions    []decision          `json:"decisions,omitempty"`
	// Object is what policies that change objects made of it, where there are any.
	Object json.RawMessage `json:"object,omitempty"`
}

// clusterScoped are the kinds without a namespace.
var clusterScoped = map[string]bool{"Namespace": true, "Node": true, "PersistentVolume": true, "ClusterRole": true, "ClusterRoleBinding": true,
	"StorageClass": true, "IngressClass": true, "PriorityClass": true, "ValidatingAdmissionPolicy": true, "ValidatingAdmissionPolicyBinding": true,
	"ValidatingWebhookConfiguration": true, "MutatingWebhookConfiguration": true, "CustomResourceDefinition": true}

// objectOf reads an object as it is written; one without a namespace lies in `default`.
func objectOf(text json.RawMessage) (*unstructured.Unstructured, error) {
	var fields map[string]any
	if len(text) == 0 {
		return nil, nil
	}
	if err := utiljson.Unmarshal(text, &fields); err != nil || fields == nil {
		return nil, err
	}
	object := &unstructured.Unstructured{Object: fields}
	if !clusterScoped[object.GetKind()] && object.GetNamespace() == "" {
		object.SetNamespace("default")
	}
	return object, nil
}

// admit decodes and completes an object as the API server does before admission; kinds that it does not know stay as they are.
func admit(object *unstructured.Unstructured) (runtime.Object, error) {
	if object == nil {
		return nil, nil
	}
	kind := object.GroupVersionKind()
	if !legacyscheme.Scheme.Recognizes(kind) {
		return object, nil
	}
	text, err := json.Marshal(object.Object)
	if err != nil {
		return nil, err
	}
	internal := schema.GroupVersion{Group: kind.Group, Version: runtime.APIVersionInternal}
	decoded, _, err := legacyscheme.Codecs.UniversalDecoder(internal).Decode(text, nil, nil)
	return decoded, err
}

func resourceOf(kind schema.GroupVersionKind) schema.GroupVersionResource {
	resource, _ := meta.UnsafeGuessKindToResource(kind)
	return resource
}

type noAuthorizer struct{}

func (noAuthorizer) Authorize(context.Context, authorizer.Attributes) (authorizer.Decision, string, error) {
	return authorizer.DecisionNoOpinion, "there is no authorizer", nil
}

type warnings struct{ texts []string }

func (w *warnings) AddWarning(_, text string) { w.texts = append(w.texts, text) }

// attributes keeps the audit annotations.
type attributes struct {
	admission.Attributes
	annotations map[string]string
}

func (a *attributes) AddAnnotation(key, text string) error { a.annotations[key] = text; return nil }

func (a *attributes) AddAnnotationWithLevel(key, text string, _ audit.Level) error {
	a.annotations[key] = text
	return nil
}

// recording keeps each decision of a policy.
type recording struct {
	validating.Validator
	policy    string
	decisions *[]decision
}

func (r recording) Validate(ctx context.Context, resource schema.GroupVersionResource, versioned *admission.VersionedAttributes, params runtime.Object, namespace *corev1.Namespace, budget int64, authz authorizer.UnconditionalAuthorizer) validating.ValidateResult {
	result := r.Validator.Validate(ctx, resource, versioned, params, namespace, budget, authz)
	for index, one := range result.Decisions {
		*r.decisions = append(*r.decisions, decision{r.policy, index, string(one.Action), string(one.Evaluation), one.Message})
	}
	return result
}

// namespacesOf lists the written namespaces, and the object's own, which exists.
func namespacesOf(written map[string]*corev1.Namespace, own string) corelisters.NamespaceLister {
	indexer := cache.NewIndexer(cache.MetaNamespaceKeyFunc, cache.Indexers{})
	for _, namespace := range written {
		_ = indexer.Add(namespace)
	}
	if own != "" && written[own] == nil {
		_ = indexer.Add(&corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: own, Labels: map[string]string{corev1.LabelMetadataName: own}}})
	}
	return corelisters.NewNamespaceLister(indexer)
}

// refused is an answer with why the request is refused.
func refused(given answer, refusal error) answer {
	given.Verdict, given.Message = "denied", refusal.Error()
	var status *apierrors.StatusError
	if errors.As(refusal, &status) {
		given.Reason, given.Code = string(status.ErrStatus.Reason), status.ErrStatus.Code
	}
	return given
}

func judge(q question) (any, error) {
	cluster, err := read(q.Policies)
	if err != nil {
		return nil, err
	}
	object, err := objectOf(q.Object)
	if err != nil {
		return nil, err
	}
	old, err := objectOf(q.OldObject)
	if err != nil {
		return nil, err
	}
	subject := object
	if subject == nil {
		subject = old
	}
	if subject == nil {
		return answer{PolicyErrors: cluster.errors}, nil
	}
	kind, namespace := subject.GroupVersionKind(), subject.GetNamespace()
	if kind.Kind == "Namespace" && kind.Group == "" {
		namespace = subject.GetName()
	}
	admitted, err := admit(object)
	if err != nil {
		return answer{PolicyErrors: cluster.errors, Verdict: "rejected-before-admission", Message: err.Error()}, nil
	}
	admittedOld, err := admit(old)
	if err != nil {
		return nil, fmt.Errorf("oldObject: %w", err)
	}

	interfaces := admission.NewObjectInterfacesFromScheme(legacyscheme.Scheme).(*admission.RuntimeObjectInterfaces)
	registry := runtime.NewEquivalentResourceRegistry()
	registry.RegisterKindFor(resourceOf(kind), "", kind)
	interfaces.EquivalentResourceMapper = registry

	operation, name := admission.Operation(q.Operation), q.User
	if operation == "" {
		operation = admission.Create
	}
	if name == "" {
		name = "developer"
	}
	record := admission.NewAttributesRecord(admitted, admittedOld, kind, namespace, subject.GetName(), resourceOf(kind), q.Subresource, operation, nil, q.DryRun, &user.DefaultInfo{Name: name, Groups: q.Groups})
	noted := &attributes{record, map[string]string{}}
	told := &warnings{}
	var decisions []decision
	hooks, err := cluster.hooks(&decisions)
	if err != nil {
		return nil, err
	}
	matcher := matching.NewMatcher(namespacesOf(cluster.namespaces, namespace), fake.NewClientset())
	var changed json.RawMessage
	if len(cluster.mutating) > 0 && operation != admission.Delete {
		if err := cluster.mutate(record, interfaces, matcher); err != nil {
			return refused(answer{PolicyErrors: cluster.errors}, err), nil
		}
		if changed, err = written(admitted, kind); err != nil {
			return nil, err
		}
	}
	refusal := validating.NewDispatcher(noAuthorizer{}, generic.NewPolicyMatcher(matcher)).Dispatch(warning.WithWarningRecorder(context.Background(), told), noted, interfaces, hooks)
	given := answer{Object: changed, PolicyErrors: cluster.errors, Verdict: "allowed", Warnings: told.texts, Decisions: decisions, Annotations: noted.annotations}
	if refusal != nil {
		given = refused(given, refusal)
	}
	return given, nil
}

func main() { answers.Give(judge) }
