import type { ApiObject } from "cdk8s";
import { Construct, type IConstruct } from "constructs";
import { FindingsError } from "../../errors.ts";
import type { Manifest } from "../../manifest/manifest.ts";
import { callSiteOf } from "../../model/call-site.ts";
import { type Misfit, show } from "../../model/shape.ts";
import { findingAt } from "../../model/validate/place.ts";
import { cdk8s } from "../cdk8s.ts";
import { knownTo } from "../known-to-constructs.ts";
import type { Said } from "../stand-alone-findings.ts";
import { checkKnobs, facetsAround } from "./facets-around.ts";
import type { FacetsKnobs } from "./knobs.ts";

/**
 * Facets around a workload that another construct makes: the objects that a preset of these knobs has around its own. They are named
 * after the workload, and know its selector, ports, image and count. A network peer `{ service }` means pods of the same namespace
 * here. Throws FindingsError: of the knobs at once, of what the workload says when the chart is read.
 */
export class Facets extends Construct {
  /** The workload as these objects stand around it. */
  #around: string | undefined;

  constructor(scope: Construct, id: string, { workload, ...knobs }: FacetsKnobs) {
    super(scope, id);
    const said = { site: callSiteOf(new.target as unknown as () => void), subject: `facets "${id}"` };
    checkKnobs(knobs, said);
    const object = apiObjectOf(workload, said);
    const validate = () => {
      const manifest = object.toJson() as Manifest;
      this.#standAround(manifest, () => facetsAround(manifest, knobs, said, knownTo(this)));
      return [];
    };
    // cdk8s validates before it reads the objects of a chart: until then the workload may still change.
    this.node.addValidation({ validate });
  }

  /** A chart may be read twice, and be changed in between. */
  #standAround(workload: Manifest, facets: () => readonly Manifest[]): void {
    const text = JSON.stringify(workload);
    if (text === this.#around) return;
    for (const { node } of this.node.children) this.node.tryRemoveChild(node.id);
    const { ApiObject } = cdk8s();
    for (const one of facets()) new ApiObject(this, `${one.kind}-${one.metadata.name}`, one);
    this.#around = text;
  }
}

function apiObjectOf(construct: IConstruct, { site, subject }: Said): ApiObject {
  try {
    return cdk8s().ApiObject.of(construct);
  } catch {
    const path = (construct as IConstruct | undefined)?.node?.path;
    const what =
      path === undefined ? show(construct) : `"${path}", which has no ApiObject as its default child`;
    const misfit: Misfit = {
      code: "wrong-type",
      field: "workload",
      message: `workload is ${what}`,
      fix: "state an ApiObject, or a construct around one, such as a Deployment of cdk8s-plus",
    };
    throw new FindingsError([findingAt(site, subject, misfit)]);
  }
}
