import { renderFastTemplate } from "./fast-template.ts";
import { GoPanic, TemplateError } from "./go-template/errors.ts";
import { renderGoTemplate } from "./go-template/template.ts";
import type { GoMap } from "./go-template/values.ts";
import { templateFunctions } from "./sprig/functions.ts";

/** Which of the two template languages an ApplicationSet uses, and how. */
export interface Language {
  readonly goTemplate: boolean;
  readonly goTemplateOptions: readonly string[];
  /** RFC 3339: the moment that `now` gives. */
  readonly now?: string;
}

/** Renders one text. Throws a TemplateError that names the text, or a GoPanic. */
export function renderText(text: string, params: GoMap, language: Language): string {
  try {
    if (!language.goTemplate) return renderFastTemplate(text, params);
    return renderGoTemplate(text, params, language.goTemplateOptions, templateFunctions(language.now));
  } catch (error) {
    if (error instanceof GoPanic) throw error;
    throw new TemplateError(`in "${text}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
