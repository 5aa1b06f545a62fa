// Answers what users may do with Kubernetes' RBAC authorizer, and whether rules cover others with its escalation check.
package main

import (
	"context"
	"encoding/json"
	"fmt"

	rbacv1 "k8s.io/api/rbac/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	"k8s.io/component-helpers/auth/rbac/validation"
	resolver "k8s.io/kubernetes/pkg/registry/rbac/validation"
	"k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac"

	"tidewaiter.example/oracles/internal/answers"
)

type request struct {
	User        string   `json:"user"`
	Groups      []string `json:"groups"`
	Verb        string   `json:"verb"`
	APIGroup    string   `json:"apiGroup"`
	Resource    string   `json:"resource"`
	Subresource string   `json:"subresource"`
	Name        string   `json:"name"`
	Namespace   string   `json:"namespace"`
	Path        string   `json:"path"`
}

// question is either objects with requests, or rules of an owner and rules that he wants to grant. Aggregated ClusterRoles hold what is
// written: in a cluster a controller fills them in.
type question struct {
	Objects  []json.RawMessage   `json:"objects"`
	Requests []request           `json:"questions"`
	Owner    []rbacv1.PolicyRule `json:"owner"`
	Wanted   []rbacv1.PolicyRule `json:"wanted"`
}

type decision struct {
	Allowed bool   `json:"allowed"`
	Reason  string `json:"reason,omitempty"`
}

type coverage struct {
	Covered bool                `json:"covered"`
	Missing []rbacv1.PolicyRule `json:"missing,omitempty"`
}

func authorizerOf(objects []json.RawMessage) (*rbac.RBACAuthorizer, error) {
	var roles []*rbacv1.Role
	var clusterRoles []*rbacv1.ClusterRole
	var bindings []*rbacv1.RoleBinding
	var clusterBindings []*rbacv1.ClusterRoleBinding
	for _, text := range objects {
		var kind metav1.TypeMeta
		if err := json.Unmarshal(text, &kind); err != nil {
			return nil, err
		}
		var err error
		switch kind.Kind {
		case "Role":
			roles, err = add(roles, text)
		case "ClusterRole":
			clusterRoles, err = add(clusterRoles, text)
		case "RoleBinding":
			bindings, err = add(bindings, text)
		case "ClusterRoleBinding":
			clusterBindings, err = add(clusterBindings, text)
		default:
			err = fmt.Errorf("%q is no kind of RBAC", kind.Kind)
		}
		if err != nil {
			return nil, err
		}
	}
	_, static := resolver.NewTestRuleResolver(roles, bindings, clusterRoles, clusterBindings)
	return rbac.New(static, static, static, static), nil
}

func add[Object any](list []*Object, text []byte) ([]*Object, error) {
	object := new(Object)
	err := json.Unmarshal(text, object)
	return append(list, object), err
}

func main() {
	answers.Give(func(q question) (any, error) {
		if q.Objects == nil && q.Wanted != nil {
			covered, missing := validation.Covers(q.Owner, q.Wanted)
			return coverage{covered, missing}, nil
		}
		judge, err := authorizerOf(q.Objects)
		if err != nil {
			return nil, err
		}
		decisions := []decision{}
		for _, r := range q.Requests {
			attributes := authorizer.AttributesRecord{User: &user.DefaultInfo{Name: r.User, Groups: r.Groups}, Verb: r.Verb,
				Namespace: r.Namespace, APIGroup: r.APIGroup, APIVersion: "v1", Resource: r.Resource, Subresource: r.Subresource,
				Name: r.Name, ResourceRequest: r.Path == "", Path: r.Path}
			given, reason, err := judge.Authorize(context.Background(), attributes)
			if err != nil {
				reason = err.Error()
			}
			decisions = append(decisions, decision{given == authorizer.DecisionAllow, reason})
		}
		return decisions, nil
	})
}
