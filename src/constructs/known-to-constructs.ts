import type { Construct } from "constructs";
import { type Surroundings, sameNamespace } from "../model/surroundings.ts";

/** What of its surroundings a construct in a `build` knows too; nothing, in a chart of the user's own. */
export interface KnownToConstructs
  extends Pick<Surroundings, "fileAt" | "labels" | "monitoring" | "secretStore" | "certificateIssuer"> {
  /** Where a service's objects come to stand; null: nowhere yet, and what needs it is absent. */
  readonly namespace?: string | null;
  /** The objects are those of no environment, which is to say the rest. */
  readonly isBase?: boolean;
}

export const knownKey = "tiphys/known";

export function knownTo(scope: Construct): KnownToConstructs {
  return scope.node.tryGetContext(knownKey) ?? {};
}

/** Not the other services: a `{ service }` of a construct is beside it, in the same namespace. */
export function surroundingsFrom({ namespace, isBase, ...known }: KnownToConstructs): Surroundings {
  const peerOf = (service: string) => {
    const peer = sameNamespace.peerOf(service);
    return peer && namespace ? { ...peer, namespace } : peer;
  };
  return { ...known, peerOf };
}
