/** Written by scripts/generate-schemas.ts: change that, not this. */
export const discoveryV1 = `kind EndpointSlice addressType!:=FQDN|IPv4|IPv6 apiVersion:string endpoints:Endpoint[] kind:string metadata:meta/v1.ObjectMeta ports:EndpointPort[]
type Endpoint addresses!:string[] conditions:EndpointConditions deprecatedTopology:string{} hints:EndpointHints hostname:string nodeName:string targetRef:v1.ObjectReference zone:string
type EndpointConditions ready:boolean serving:boolean terminating:boolean
type EndpointHints forNodes:ForNode[] forZones:ForZone[]
type EndpointPort appProtocol:string name:string port:int32 protocol:=SCTP|TCP|UDP
type ForNode name!:string
type ForZone name!:string`;
