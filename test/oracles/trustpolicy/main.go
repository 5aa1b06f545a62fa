// Validates trust policies of the Notary Project with notation-go, and picks the one that speaks for an image.
package main

import (
	"encoding/json"

	"github.com/notaryproject/notation-go/verifier/trustpolicy"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	// Document is the text of trustpolicy.json.
	Document string `json:"document"`
	// Image is a reference with a digest or a tag; empty: the document is validated alone.
	Image string `json:"image"`
}

type answer struct {
	Policy string `json:"policy,omitempty"`
	Level  string `json:"level,omitempty"`
}

func main() {
	answers.Give(func(q question) (any, error) {
		var document trustpolicy.Document
		if err := json.Unmarshal([]byte(q.Document), &document); err != nil {
			return nil, err
		}
		if err := document.Validate(); err != nil {
			return nil, err
		}
		if q.Image == "" {
			return answer{}, nil
		}
		policy, err := document.GetApplicableTrustPolicy(q.Image)
		if err != nil {
			return nil, err
		}
		level, err := policy.SignatureVerification.GetVerificationLevel()
		if err != nil {
			return nil, err
		}
		return answer{policy.Name, level.Name}, nil
	})
}
