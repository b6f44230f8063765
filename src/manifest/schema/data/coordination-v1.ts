/** Written by scripts/generate-schemas.ts: change that, not this. */
export const coordinationV1 = `kind Lease apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:LeaseSpec
type LeaseSpec acquireTime:date-time holderIdentity:string leaseDurationSeconds:int32 leaseTransitions:int32 preferredHolder:string renewTime:date-time strategy:string`;
