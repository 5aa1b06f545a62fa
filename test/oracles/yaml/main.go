// Decodes YAML as Kubernetes does: into JSON with sigs.k8s.io/yaml, leniently and strictly, and into the built-in type that apiVersion and
// kind name, as `kubectl apply --validate=strict` and the API server do.
package main

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/serializer"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/yaml"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	Text string `json:"text"`
}

type document struct {
	// JSON is the document as JSON text, duplicate keys resolved as the library does.
	JSON string `json:"json,omitempty"`
	// Error says why it is no YAML or can be no JSON.
	Error string `json:"error,omitempty"`
	// Strict says why strict reading refuses what lenient reading takes: duplicate keys.
	Strict string `json:"strict,omitempty"`
	// Object says why strict decoding into the built-in type refuses the document; absent when there is no apiVersion and kind.
	Object string `json:"object,omitempty"`
	// Kind is what was decoded.
	Kind string `json:"kind,omitempty"`
}

var strictly = serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer()

func read(text []byte) document {
	converted, err := yaml.YAMLToJSON(text)
	if err != nil {
		return document{Error: err.Error()}
	}
	answer := document{JSON: string(converted)}
	if _, err := yaml.YAMLToJSONStrict(text); err != nil {
		answer.Strict = err.Error()
	}
	if !strings.Contains(answer.JSON, `"apiVersion"`) || !strings.Contains(answer.JSON, `"kind"`) {
		return answer
	}
	_, kind, err := strictly.Decode(text, nil, nil)
	if err != nil {
		answer.Object = err.Error()
	}
	if kind != nil {
		answer.Kind = kind.String()
	}
	return answer
}

func main() {
	answers.Give(func(q question) (any, error) {
		documents := []document{}
		reader := utilyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(q.Text)))
		for {
			text, err := reader.Read()
			if errors.Is(err, io.EOF) {
				return documents, nil
			}
			if err != nil {
				return nil, err
			}
			documents = append(documents, read(text))
		}
	})
}
