// Made by `tiphys import` from PrometheusRule of monitoring.coreos.com/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class PrometheusRule extends ApiObject {
  constructor(scope: Construct, id: string, props: PrometheusRuleProps) {
    super(scope, id, { ...props, apiVersion: "monitoring.coreos.com/v1", kind: "PrometheusRule" });
  }
}

export interface PrometheusRuleProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: PrometheusRuleSpec;
}

export interface PrometheusRuleSpec {
  readonly groups?: readonly PrometheusRuleGroup[];
}

export interface PrometheusRuleGroup {
  readonly interval?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly limit?: number;
  readonly name: string;
  readonly partial_response_strategy?: string;
  readonly query_offset?: string;
  readonly rules?: readonly PrometheusRuleGroupRule[];
}

export interface PrometheusRuleGroupRule {
  readonly alert?: string;
  readonly annotations?: { readonly [key: string]: string };
  readonly expr: number | string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels?: { readonly [key: string]: string };
  readonly record?: string;
}
