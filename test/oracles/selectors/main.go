// Matches label sets with label selectors, as objects (null matches nothing) and as text (kubectl's -l).
package main

import (
	"encoding/json"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	Selector json.RawMessage       `json:"selector"`
	Text     *string               `json:"text"`
	Labels   map[string]labels.Set `json:"labels"`
}

type answer struct {
	Canonical string          `json:"canonical"`
	Matches   map[string]bool `json:"matches"`
}

func read(q question) (labels.Selector, error) {
	if q.Text != nil {
		return labels.Parse(*q.Text)
	}
	var selector *metav1.LabelSelector
	if len(q.Selector) > 0 {
		if err := json.Unmarshal(q.Selector, &selector); err != nil {
			return nil, err
		}
	}
	return metav1.LabelSelectorAsSelector(selector)
}

func main() {
	answers.Give(func(q question) (any, error) {
		selector, err := read(q)
		if err != nil {
			return nil, err
		}
		found := answer{selector.String(), map[string]bool{}}
		for name, set := range q.Labels {
			found.Matches[name] = selector.Matches(set)
		}
		return found, nil
	})
}
