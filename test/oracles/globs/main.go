// Matches image names with the globs of policy-controller.
package main

import (
	"github.com/sigstore/policy-controller/pkg/apis/glob"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	Glob  string `json:"glob"`
	Image string `json:"image"`
}

func main() {
	answers.Give(func(q question) (any, error) {
		matches, err := glob.Match(q.Glob, q.Image)
		if err != nil {
			return nil, err
		}
		return map[string]bool{"match": matches}, nil
	})
}
