// Answers for the ImageValidatingPolicies of Kyverno: which images their references match, and which validations its compiler takes.
package main

import (
	"github.com/kyverno/api/api/policies.kyverno.io/v1beta1"
	"github.com/kyverno/kyverno/pkg/cel/compiler"
	"github.com/kyverno/kyverno/pkg/cel/matching"
	imageverifycache "github.com/kyverno/kyverno/pkg/image/verification/cache"
	"github.com/kyverno/kyverno/pkg/image/verification/evaluator"
	"github.com/kyverno/sdk/extensions/imagedataloader"
	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"tidewaiter.example/oracles/internal/answers"
)

// A question has globs and an image, or the expression of a validation with the names that it may use.
type question struct {
	Globs        []string `json:"globs"`
	Image        string   `json:"image"`
	Expression   string   `json:"expression"`
	Attestors    []string `json:"attestors"`
	Attestations []string `json:"attestations"`
}

func main() {
	answers.Give(func(q question) (any, error) {
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
