import type { JsonObject, Manifest } from "../../manifest/manifest.ts";
import type { ResolvedService } from "../../model/resolve.ts";
import { compact } from "../compact.ts";
import { metadataOf } from "../labels.ts";

/** The objects that are stated as they are, labelled as the service's. */
export function rawObjectsOf(service: ResolvedService): Manifest[] {
  return Object.entries(service.knobs.objects ?? {}).flatMap(([key, object]) => {
    if (!object) return [];
    const { apiVersion, kind, metadata = {}, ...fields } = object;
    const own = metadataOf(service, metadata.name ?? key, metadata.annotations);
    return [
      {
        apiVersion,
        kind,
        metadata: { ...own, ...compact({ labels: { ...own.labels, ...metadata.labels } }) },
        // Without what a spread left undefined.
        ...(JSON.parse(JSON.stringify(fields)) as JsonObject),
      },
    ];
  });
}
