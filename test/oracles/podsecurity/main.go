// Judges pods with the evaluator of Pod Security admission, in every minor version, as they are written and as the API server completes them.
package main

import (
	"fmt"
	"reflect"

	corev1 "k8s.io/api/core/v1"
	defaults "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	"sigs.k8s.io/yaml"

	"tidewaiter.example/oracles/internal/answers"
)

// newest is the last minor version that the pinned evaluator knows, and what it takes `latest` for.
const newest = 37

type question struct {
	// Pod is a manifest as YAML.
	Pod string `json:"pod"`
}

type verdict struct {
	// Versions are the first and the last minor version of this verdict.
	Versions  [2]int      `json:"v"`
	Allowed   bool        `json:"allowed"`
	Forbidden [][2]string `json:"forbidden,omitempty"`
}

type levels struct {
	Baseline   []verdict `json:"baseline"`
	Restricted []verdict `json:"restricted"`
}

type answer struct {
	levels
	// Defaulted are the verdicts after defaulting, where they differ.
	Defaulted *levels `json:"defaulted,omitempty"`
}

func ask(evaluator policy.Evaluator, pod *corev1.Pod, level api.Level) []verdict {
	var given []verdict
	for minor := range newest + 1 {
		next := verdict{Versions: [2]int{minor, minor}, Allowed: true}
		version := api.LevelVersion{Level: level, Version: api.MajorMinorVersion(1, minor)}
		for _, result := range evaluator.EvaluatePod(version, &pod.ObjectMeta, &pod.Spec) {
			if !result.Allowed {
				next.Allowed = false
				next.Forbidden = append(next.Forbidden, [2]string{result.ForbiddenReason, result.ForbiddenDetail})
			}
		}
		if last := len(given) - 1; last >= 0 && reflect.DeepEqual(given[last].Forbidden, next.Forbidden) {
			given[last].Versions[1] = minor
		} else {
			given = append(given, next)
		}
	}
	return given
}

func main() {
	evaluator, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		panic(err)
	}
	both := func(pod *corev1.Pod) levels {
		return levels{ask(evaluator, pod, api.LevelBaseline), ask(evaluator, pod, api.LevelRestricted)}
	}
	answers.Give(func(q question) (any, error) {
		var pod corev1.Pod
		if err := yaml.UnmarshalStrict([]byte(q.Pod), &pod); err != nil {
			return nil, err
		}
		if pod.Kind != "Pod" {
			return nil, fmt.Errorf("%q is no Pod", pod.Kind)
		}
		given := answer{levels: both(&pod)}
		completed := pod.DeepCopy()
		defaults.SetObjectDefaults_Pod(completed)
		if after := both(completed); !reflect.DeepEqual(after, given.levels) {
			given.Defaulted = &after
		}
		return given, nil
	})
}
