{{- define "tidewaiter.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{ .repository }}@{{ .digest }}
{{- else -}}
{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "tidewaiter.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
{{- end -}}
