/** What a field may hold, as far as both TypeScript and the schema data can say it. */
export type FieldType =
  | { readonly is: Scalar }
  | { readonly is: "choices"; readonly of: readonly (string | number)[] }
  | { readonly is: "list" | "map"; readonly of: FieldType }
  | { readonly is: "named"; readonly name: string }
  | { readonly is: "either"; readonly of: readonly FieldType[] };

/** `nothing` is an object that keeps no field. */
export type Scalar =
  | "any"
  | "boolean"
  | "string"
  | "date-time"
  | "int32"
  | "int64"
  | "number"
  | "int-or-string"
  | "nothing";

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** May be null as well. */
  readonly nullable: boolean;
  readonly description?: string;
}

/** A type with fields and a name of its own. */
export interface DeclaredType {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Fields that are not listed are kept. */
  readonly open: boolean;
  readonly description?: string;
}

/** Types by name, the outermost first. Those that say the same are one: a pod's containers and its init containers. */
export class DeclaredTypes {
  private readonly byShape = new Map<string, string>();
  private readonly byName = new Map<string, DeclaredType | undefined>();
  /** The shortest name that a type was wanted by. */
  private readonly shortest = new Map<string, string>();

  get all(): readonly DeclaredType[] {
    return [...this.byName.values()].flatMap((type) => (type ? [this.finished(type)] : []));
  }

  /** Takes the name before its fields are read, so that it stands before theirs. */
  reserve(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.byName.has(name); count++) name = `${wanted}${count}`;
    this.byName.set(name, undefined);
    return name;
  }

  /** The name to refer to it by: that of an earlier type where that one says the same. */
  declare(type: DeclaredType): string {
    const shape = JSON.stringify([type.open, type.fields.map(({ description: _, ...said }) => said)]);
    const same = this.byShape.get(shape);
    if (same === undefined) {
      this.byShape.set(shape, type.name);
      this.byName.set(type.name, type);
      return type.name;
    }
    if (type.name.length < (this.shortest.get(same) ?? same).length) this.shortest.set(same, type.name);
    return same;
  }

  /** With the final names of the types that it refers to. */
  finished(type: DeclaredType): DeclaredType {
    const fields = type.fields.map((field) => ({ ...field, type: this.named(field.type) }));
    return { ...type, name: this.shortest.get(type.name) ?? type.name, fields };
  }

  private named(type: FieldType): FieldType {
    switch (type.is) {
      case "named":
        return { ...type, name: this.shortest.get(type.name) ?? type.name };
      case "list":
      case "map":
        return { ...type, of: this.named(type.of) };
      case "either":
        return { ...type, of: type.of.map((one) => this.named(one)) };
      default:
        return type;
    }
  }
}
