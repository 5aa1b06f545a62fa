// Answers for Kyverno: which images the references of ImageValidatingPolicies match, which validations its compiler takes, and what its
// expressions of JMESPath give.
package main

import (
	"github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/cel/compiler"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	"github.com/kyverno/kyverno/pkg/config"
	"github.com/kyverno/kyverno/pkg/engine/jmespath"
	imageverifycache "github.com/kyverno/kyverno/pkg/image/verification/cache"
	"github.com/kyverno/kyverno/pkg/image/verification/evaluator"
	"github.com/kyverno/sdk/extensions/imagedataloader"
	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"tidewaiter.example/oracles/internal/answers"
)

// A question has globs and an image, the expression of a validation with the names that it may use, or queries and what they are asked of.
type question struct {
	Globs        []string `json:"globs"`
	Image        string   `json:"image"`
	Expression   string   `json:"expression"`
	Attestors    []string `json:"attestors"`
	Attestations []string `json:"attestations"`
	Queries      []string `json:"queries"`
	Data         any      `json:"data"`
}

func main() {
	answers.Give(func(q question) (any, error) {
		if len(q.Queries) > 0 {
			return searched(q), nil
		}
		if q.Expression != "" {
			return compiles(q)
		}
		return matches(q)
	})
}

func matches(q question) (any, error) {
	env, err := compiler.NewMatchImageEnv()
	if err != nil {
		return nil, err
	}
	references := make([]v1beta1.MatchImageReference, 0, len(q.Globs))
	for _, glob := range q.Globs {
		references = append(references, v1beta1.MatchImageReference{Glob: glob})
	}
	compiled, errs := compiler.CompileMatchImageReferences(field.NewPath("matchImageReferences"), env, references...)
	if len(errs) > 0 {
		return nil, errs.ToAggregate()
	}
	match, err := matching.MatchImage(q.Image, compiled...)
	if err != nil {
		return nil, err
	}
	return map[string]bool{"match": match}, nil
}

func compiles(q question) (any, error) {
	policy := &v1beta1.ImageValidatingPolicy{ObjectMeta: metav1.ObjectMeta{Name: "asked"}}
	policy.Spec.MatchImageReferences = []v1beta1.MatchImageReference{{Glob: "*"}}
	policy.Spec.Validations = []admissionregistrationv1.Validation{{Expression: q.Expression}}
	for _, name := range q.Attestors {
		key := &v1beta1.Cosign{Key: &v1beta1.Key{Data: "-"}}
		policy.Spec.Attestors = append(policy.Spec.Attestors, v1beta1.Attestor{Name: name, Cosign: key})
	}
	for _, name := range q.Attestations {
		policy.Spec.Attestations = append(policy.Spec.Attestations, v1beta1.Attestation{Name: name, InToto: &v1beta1.InToto{Type: name}})
	}
	images, err := imagedataloader.NewImageContext(nil, nil, nil)
	if err != nil {
		return nil, err
	}
	pods := &metav1.GroupVersionResource{Version: "v1", Resource: "pods"}
	_, errs := evaluator.NewCompiler(images, nil, pods, imageverifycache.DisabledImageVerifyCache()).Compile(policy, nil, nil)
	if len(errs) > 0 {
		return nil, errs.ToAggregate()
	}
	return map[string]bool{"compiles": true}, nil
}

// What a query gives, or why it fails.
type found struct {
	Value any    `json:"value"`
	Error string `json:"error,omitempty"`
}

func searched(q question) []found {
	jp := jmespath.New(config.NewDefaultConfiguration(false))
	answers := make([]found, 0, len(q.Queries))
	for _, query := range q.Queries {
		// A copy: "sort_by" orders the list that it is given.
		value, err := jp.Search(query, runtime.DeepCopyJSONValue(q.Data))
		if err != nil {
			answers = append(answers, found{Error: err.Error()})
			continue
		}
		answers = append(answers, found{Value: value})
	}
	return answers
}
