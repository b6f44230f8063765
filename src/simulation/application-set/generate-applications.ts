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
import type { Surroundings } from "./generators/spec.ts";
import { transform } from "./generators/transform.ts";
import { TemplateError } from "./go-template/errors.ts";
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

/**
 * The Applications that the controller would make of the set, sorted by name; before the checks of the finished set.
 * One failing generator or element fails all: throws its TemplateError, or a GoPanic.
 */
export function generateApplications({
  applicationSet,
  now,
  ...surroundings
}: GenerateInput): RenderedApplication[] {
  const spec = objectField(applicationSet, "spec");
  const language = languageOf(spec, now);
  const template = readTyped(TEMPLATE, spec.template, "template");
  const failures: TemplateError[] = [];
  const attempt = <T>(run: () => T[]): T[] => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      failures.push(error);
      return [];
    }
  };
  const sets = objectsField(spec, "generators").flatMap((generator) =>
    attempt(() => transform(generator, template, { ...surroundings, language })),
  );
  const namespace = textField(objectField(applicationSet, "metadata"), "namespace");
  const applications = sets.flatMap(({ params, template: merged }) =>
    params.flatMap((set) =>
      attempt(() => [inNamespace(makeApplication(spec, merged, set, language), namespace)]),
    ),
  );
  if (failures[0]) throw failures[0];
  return applications.sort((a, b) => compareTexts(nameOf(a), nameOf(b)));
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
