package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"
)

// value is a CEL value with its type, so that 1, 1u and 1.0 differ in JSON.
type value map[string]any

// typed writes a value out. Integers are decimal strings, since JSON readers round them; maps are lists of entries in the order of their keys.
func typed(from ref.Val) value {
	switch of := from.(type) {
	case types.Bool:
		return value{"type": "bool", "value": bool(of)}
	case types.Int:
		return value{"type": "int", "value": strconv.FormatInt(int64(of), 10)}
	case types.Uint:
		return value{"type": "uint", "value": strconv.FormatUint(uint64(of), 10)}
	case types.Double:
		return value{"type": "double", "value": double(float64(of))}
	case types.String:
		return value{"type": "string", "value": string(of)}
	case types.Bytes:
		return value{"type": "bytes", "base64": base64.StdEncoding.EncodeToString([]byte(of))}
	case types.Null:
		return value{"type": "null"}
	case types.Timestamp:
		return value{"type": "timestamp", "value": of.Time.UTC().Format(time.RFC3339Nano)}
	case types.Duration:
		return value{"type": "duration", "nanoseconds": strconv.FormatInt(int64(of.Duration), 10)}
	case *types.Optional:
		if !of.HasValue() {
			return value{"type": "optional", "none": true}
		}
		return value{"type": "optional", "value": typed(of.GetValue())}
	case *types.Type:
		return value{"type": "type", "value": of.TypeName()}
	case traits.Mapper:
		return value{"type": "map", "entries": entries(of)}
	case traits.Lister:
		items := []value{}
		for each := of.Iterator(); each.HasNext() == types.True; {
			items = append(items, typed(each.Next()))
		}
		return value{"type": "list", "items": items}
	}
	return value{"type": from.Type().TypeName(), "string": fmt.Sprint(from.Value())}
}

// double keeps what JSON has no number for.
func double(number float64) any {
	switch {
	case math.IsNaN(number):
		return "NaN"
	case math.IsInf(number, 1):
		return "Infinity"
	case math.IsInf(number, -1):
		return "-Infinity"
	case number == 0 && math.Signbit(number):
		return "-0"
	}
	return number
}

func entries(of traits.Mapper) [][2]value {
	list := [][2]value{}
	for each := of.Iterator(); each.HasNext() == types.True; {
		key := each.Next()
		list = append(list, [2]value{typed(key), typed(of.Get(key))})
	}
	text := func(entry [2]value) string {
		written, _ := json.Marshal(entry[0])
		return string(written)
	}
	slices.SortFunc(list, func(a, b [2]value) int { return strings.Compare(text(a), text(b)) })
	return list
}
