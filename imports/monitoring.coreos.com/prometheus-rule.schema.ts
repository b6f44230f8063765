// Made by `tiphys import` from PrometheusRule of monitoring.coreos.com/v1. Import it again rather than change it.
import type { CustomResource } from "tiphys";

export const prometheusRule: CustomResource = {
  apiVersion: "monitoring.coreos.com/v1",
  kind: "PrometheusRule",
  scope: "namespaced",
  types: `kind PrometheusRule apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec!:PrometheusRuleSpec
type PrometheusRuleSpec groups:PrometheusRuleGroup[]
type PrometheusRuleGroup interval:string labels:string{} limit:int64 name!:string partial_response_strategy:string query_offset:string rules:PrometheusRuleGroupRule[]
type PrometheusRuleGroupRule alert:string annotations:string{} expr!:int-or-string for:string keep_firing_for:string labels:string{} record:string`,
};
