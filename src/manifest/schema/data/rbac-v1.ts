/** Written by scripts/generate-schemas.ts: change that, not this. */
export const rbacV1 = `kind ClusterRole aggregationRule:AggregationRule apiVersion:string kind:string metadata:meta/v1.ObjectMeta rules:PolicyRule[]
kind ClusterRoleBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta roleRef!:RoleRef subjects:Subject[]
kind Role apiVersion:string kind:string metadata:meta/v1.ObjectMeta rules:PolicyRule[]
kind RoleBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta roleRef!:RoleRef subjects:Subject[]
type AggregationRule clusterRoleSelectors:meta/v1.LabelSelector[]
type PolicyRule apiGroups:string[] nonResourceURLs:string[] resourceNames:string[] resources:string[] verbs!:string[]
type RoleRef apiGroup:string kind!:string name!:string
type Subject apiGroup:string kind!:string name!:string namespace:string`;
