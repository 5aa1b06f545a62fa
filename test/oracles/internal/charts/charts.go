// Package charts is the question that both engines of Helm are asked.
package charts

import "sigs.k8s.io/yaml"

// Question is a chart and how it is installed.
type Question struct {
	// Files of the chart by path, Chart.yaml and values.yaml among them.
	Files map[string]string `json:"files"`
	// Values is the text of a file given with -f.
	Values  string `json:"values"`
	Release struct {
		Name      string `json:"name"`
		Namespace string `json:"namespace"`
		Revision  int    `json:"revision"`
		IsUpgrade bool   `json:"isUpgrade"`
	} `json:"release"`
	Capabilities struct {
		KubeVersion string   `json:"kubeVersion"`
		APIVersions []string `json:"apiVersions"`
	} `json:"capabilities"`
}

// Complete fills in what a case leaves out.
func (q *Question) Complete() {
	if q.Release.Name == "" {
		q.Release.Name = "demo"
	}
	if q.Release.Namespace == "" {
		q.Release.Namespace = "demo"
	}
	if q.Release.Revision == 0 {
		q.Release.Revision = 1
	}
	if q.Capabilities.KubeVersion == "" {
		q.Capabilities.KubeVersion = "1.33.0"
	}
}

// UserValues reads the file given with -f.
func (q *Question) UserValues() (map[string]any, error) {
	values := map[string]any{}
	if err := yaml.Unmarshal([]byte(q.Values), &values); err != nil {
		return nil, err
	}
	if values == nil {
		values = map[string]any{}
	}
	return values, nil
}
