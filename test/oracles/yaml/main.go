// Decodes YAML as Kubernetes does: into JSON with sigs.k8s.io/yaml, leniently and strictly, and into the built-in type that apiVersion and
// kind name, as `kubectl apply --validate=strict` and the API server do.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
	"sigs.k8s.io/yaml"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	Text string `json:"text"`
	// Reader is "kubectl" for the objects that kubectl makes of a file, and empty for what the library makes of each document.
	Reader string `json:"reader"`
}

// objects are what kubectl sends to the API server, and why it stops.
type objects struct {
	// Objects are JSON texts.
	Objects []string `json:"objects"`
	Error   string   `json:"error,omitempty"`
}

// sent does what the stream visitor of k8s.io/cli-runtime (pkg/resource/visitor.go) does: documents of YAML or JSON, lists taken apart. What
// is no object is told and passed over, what is no YAML ends the file; the objects before it are sent.
func sent(text string) objects {
	given := objects{Objects: []string{}}
	decoder := utilyaml.NewYAMLOrJSONDecoder(strings.NewReader(text), 4096)
	for {
		extension := runtime.RawExtension{}
		err := decoder.Decode(&extension)
		if errors.Is(err, io.EOF) {
			return given
		}
		if err != nil {
			given.Error = err.Error()
			return given
		}
		raw := bytes.TrimSpace(extension.Raw)
		if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
			continue
		}
		if err := given.add(raw); err != nil {
			given.Error = err.Error()
		}
	}
}

func (o *objects) add(raw []byte) error {
	decoded, _, err := unstructured.UnstructuredJSONScheme.Decode(raw, nil, nil)
	if err != nil {
		return err
	}
	found := []runtime.Object{decoded}
	if meta.IsListType(decoded) {
		if found, err = meta.ExtractList(decoded); err != nil {
			return err
		}
	}
	for _, object := range found {
		text, err := json.Marshal(object.(*unstructured.Unstructured).Object)
		if err != nil {
			return err
		}
		o.Objects = append(o.Objects, string(text))
	}
	return nil
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
		if q.Reader == "kubectl" {
			return sent(q.Text), nil
		}
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
