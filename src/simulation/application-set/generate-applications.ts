import type { Finding } from "../../errors.ts";
import type { JsonObject } from "../../manifest/manifest.ts";
import { TEMPLATE } from "./application/application-shape.ts";
import {
  applyTemplatePatch,
  type RenderedApplication,
  renderApplication,
  type SyncPolicy,
} from "./application/render-application.ts";
import { readTyped } from "./application/typed-json.ts";
import { flagField, objectField, objectsField, textField, textsField } from "./generators/fields.ts";
import type { Scope, Surroundings } from "./generators/spec.ts";
import { transform } from "./generators/transform.ts";
import { GoPanic, TemplateError } from "./go-template/errors.ts";
import { compareTexts, type GoMap } from "./go-template/values.ts";
import { type Language, renderText } from "./render-text.ts";

export interface GenerateInput extends Surroundings {
  readonly applicationSet: JsonObject;
  /** RFC 3339: the moment that `now` gives. */
  readonly now?: string;
}

/** The language that a spec (or any object with these two fields) asks for. */
export function languageOf(spec: JsonObject, now: string | undefined): Language {
  return {
    goTemplate: flagField(spec, "goTemplate"),
    goTemplateOptions: textsField(spec, "goTemplateOptions"),
    ...(now !== undefined && { now }),
  };
}

/** The Applications, or why there are none. */
export interface Generated {
  readonly applications: readonly RenderedApplication[];
  /** `application-set-fails`, one for each cause; or `application-set-panics`: Go aborts the whole reconcile. */
  readonly findings: readonly Finding[];
}

/**
 * The Applications that the controller would make of the set, sorted by name; before the checks of the finished set.
 * One failing generator or element fails all, as in Argo CD.
 */
export function generateApplications({ applicationSet, now, ...surroundings }: GenerateInput): Generated {
  const causes = new Set<string>();
  try {
    const applications = collect(applicationSet, surroundings, now, causes);
    if (causes.size === 0) return { applications: applications.sort(byName), findings: [] };
  } catch (error) {
    if (error instanceof GoPanic) {
      return { applications: [], findings: [{ code: "application-set-panics", message: error.message }] };
    }
    if (!(error instanceof TemplateError)) throw error;
    causes.add(error.message);
  }
  return {
    applications: [],
    findings: [...causes].map((message) => ({ code: "application-set-fails", message })),
  };
}

const byName = (a: RenderedApplication, b: RenderedApplication): number => compareTexts(nameOf(a), nameOf(b));

function collect(
  applicationSet: JsonObject,
  surroundings: Surroundings,
  now: string | undefined,
  causes: Set<string>,
): RenderedApplication[] {
  const spec = objectField(applicationSet, "spec");
  const namespace = textField(objectField(applicationSet, "metadata"), "namespace");
  const scope: Scope = { ...surroundings, language: languageOf(spec, now) };
  const template = readTyped(TEMPLATE, spec.template, "template");
  const attempt = <T>(run: () => T[]): T[] => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      causes.add(error.message);
      return [];
    }
  };
  return objectsField(spec, "generators").flatMap((generator) =>
    attempt(() => transform(generator, template, scope)).flatMap((sets) =>
      sets.params.flatMap((params) =>
        attempt(() => [inNamespace(makeApplication(spec, sets.template, params, scope.language), namespace)]),
      ),
    ),
  );
}

const nameOf = ({ metadata }: RenderedApplication): string =>
  typeof metadata.name === "string" ? metadata.name : "";

function makeApplication(
  spec: JsonObject,
  template: JsonObject,
  params: GoMap,
  language: Language,
): RenderedApplication {
  const application = renderApplication(
    template,
    params,
    language,
    objectField(spec, "syncPolicy") as SyncPolicy,
  );
  if (typeof spec.templatePatch !== "string") return application;
  return applyTemplatePatch(application, renderText(spec.templatePatch, params, language));
}

/** A set makes Applications in its own namespace only. */
function inNamespace(application: RenderedApplication, namespace: string): RenderedApplication {
  const { namespace: _own, ...metadata } = application.metadata;
  return { ...application, metadata: namespace === "" ? metadata : { ...metadata, namespace } };
}
