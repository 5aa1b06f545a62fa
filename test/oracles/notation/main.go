// Signs and judges Notary Project envelopes with notation-core-go and tspclient-go, the reference libraries of Notation. A signature that it
// accepts has an answer without anything in it; one that it refuses has an error.
package main

import (
	"context"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"time"

	"github.com/notaryproject/notation-core-go/revocation"
	"github.com/notaryproject/notation-core-go/revocation/purpose"
	"github.com/notaryproject/notation-core-go/revocation/result"
	"github.com/notaryproject/notation-core-go/signature"
	_ "github.com/notaryproject/notation-core-go/signature/cose"
	_ "github.com/notaryproject/notation-core-go/signature/jws"
	nx509 "github.com/notaryproject/notation-core-go/x509"
	"github.com/notaryproject/tspclient-go"

	"tidewaiter.example/oracles/internal/answers"
)

type target struct {
	MediaType string `json:"mediaType"`
	Digest    string `json:"digest"`
	Size      int64  `json:"size"`
}

type task struct {
	Mode       string
	Media      string
	Envelope   []byte
	Target     target
	Roots      [][]byte
	TSARoots   [][]byte
	Now        time.Time
	Key        string
	Chain      [][]byte
	Scheme     string
	Time       time.Time
	Expiry     time.Time
	Critical   string
	TSA        string
	Revocation bool
}

type signed struct {
	Envelope []byte
}

func certificates(encoded [][]byte) ([]*x509.Certificate, error) {
	var certs []*x509.Certificate
	for _, der := range encoded {
		cert, err := x509.ParseCertificate(der)
		if err != nil {
			return nil, err
		}
		certs = append(certs, cert)
	}
	return certs, nil
}

func pool(encoded [][]byte) (*x509.CertPool, error) {
	certs, err := certificates(encoded)
	roots := x509.NewCertPool()
	for _, cert := range certs {
		roots.AddCert(cert)
	}
	return roots, err
}

func sign(t task) ([]byte, error) {
	certs, err := certificates(t.Chain)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode([]byte(t.Key))
	if block == nil {
		return nil, errors.New("no key")
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	signer, err := signature.NewLocalSigner(certs, key)
	if err != nil {
		return nil, err
	}
	payload, err := json.Marshal(map[string]target{"targetArtifact": t.Target})
	if err != nil {
		return nil, err
	}
	request := &signature.SignRequest{
		Payload:       signature.Payload{ContentType: "application/vnd.cncf.notary.payload.v1+json", Content: payload},
		Signer:        signer,
		SigningTime:   t.Time,
		SigningScheme: signature.SigningScheme(t.Scheme),
		SigningAgent:  "tidewaiter-test/1",
		Expiry:        t.Expiry,
	}
	if t.Critical != "" {
		request.ExtendedSignedAttributes = []signature.Attribute{{Key: t.Critical, Critical: true, Value: "x"}}
	}
	if t.TSA != "" {
		if request.Timestamper, err = tspclient.NewHTTPTimestamper(nil, t.TSA); err != nil {
			return nil, err
		}
		if request.TSARootCAs, err = pool(t.TSARoots); err != nil {
			return nil, err
		}
	}
	envelope, err := signature.NewEnvelope(t.Media)
	if err != nil {
		return nil, err
	}
	return envelope.Sign(request)
}

// verify does what notation-go does at level strict with the given roots and any identity.
func verify(t task) error {
	envelope, err := signature.ParseEnvelope(t.Media, t.Envelope)
	if err != nil {
		return err
	}
	content, err := envelope.Verify()
	if err != nil {
		return err
	}
	info := &content.SignerInfo
	for _, attribute := range info.SignedAttributes.ExtendedAttributes {
		if attribute.Critical {
			return fmt.Errorf("critical attribute %v", attribute.Key)
		}
	}
	if content.Payload.ContentType != "application/vnd.cncf.notary.payload.v1+json" {
		return errors.New("content type")
	}
	var payload struct{ TargetArtifact target }
	if err := json.Unmarshal(content.Payload.Content, &payload); err != nil {
		return err
	}
	if payload.TargetArtifact != t.Target {
		return errors.New("another artifact")
	}
	roots, err := certificates(t.Roots)
	if err != nil {
		return err
	}
	if _, err := signature.VerifyAuthenticity(info, roots); err != nil {
		return err
	}
	expiry := info.SignedAttributes.Expiry
	if !expiry.IsZero() && !t.Now.Before(expiry) {
		return errors.New("expired")
	}
	if err := checkTime(t, info); err != nil {
		return err
	}
	if t.Revocation {
		return checkRevocation(info.CertificateChain)
	}
	return nil
}

func checkTime(t task, info *signature.SignerInfo) error {
	valid := func(after, before func(time.Time) bool) error {
		for _, cert := range info.CertificateChain {
			if !after(cert.NotBefore) || !before(cert.NotAfter) {
				return fmt.Errorf("%s is not valid at that time", cert.Subject)
			}
		}
		return nil
	}
	at := func(moment time.Time) error {
		return valid(func(u time.Time) bool { return !moment.Before(u) }, func(u time.Time) bool { return !moment.After(u) })
	}
	if info.SignedAttributes.SigningScheme == signature.SigningSchemeX509SigningAuthority {
		return at(info.SignedAttributes.SigningTime)
	}
	if len(t.TSARoots) == 0 {
		return at(t.Now)
	}
	token, err := tspclient.ParseSignedToken(info.UnsignedAttributes.TimestampSignature)
	if err != nil {
		return err
	}
	tst, err := token.Info()
	if err != nil {
		return err
	}
	timestamp, err := tst.Validate(info.Signature)
	if err != nil {
		return err
	}
	roots, err := pool(t.TSARoots)
	if err != nil {
		return err
	}
	chain, err := token.Verify(context.Background(), x509.VerifyOptions{CurrentTime: timestamp.Value, Roots: roots})
	if err != nil {
		return err
	}
	if err := nx509.ValidateTimestampingCertChain(chain); err != nil {
		return err
	}
	return valid(timestamp.BoundedAfter, timestamp.BoundedBefore)
}

func checkRevocation(chain []*x509.Certificate) error {
	validator, err := revocation.NewWithOptions(revocation.Options{CertChainPurpose: purpose.CodeSigning})
	if err != nil {
		return err
	}
	results, err := validator.ValidateContext(context.Background(), revocation.ValidateContextOptions{CertChain: chain})
	if err != nil {
		return err
	}
	for _, one := range results {
		if one.Result != result.ResultOK && one.Result != result.ResultNonRevokable {
			return fmt.Errorf("revocation: %s", one.Result)
		}
	}
	return nil
}

func main() {
	answers.Give(func(t task) (any, error) {
		if t.Mode == "sign" {
			envelope, err := sign(t)
			return signed{envelope}, err
		}
		return nil, verify(t)
	})
}
