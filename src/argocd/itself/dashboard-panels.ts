import type { JsonObject } from "../../manifest/manifest.ts";

/** A panel of Grafana, not yet placed; `height` in rows of its grid. */
export interface Panel {
  readonly height: number;
  readonly content: JsonObject;
}

const datasource = { type: "prometheus", uid: "$datasource" };
const gridWidth = 24;

/** Rows of panels, each as wide as the others in its row. */
export function laidOut(rows: readonly (readonly Panel[])[]): readonly JsonObject[] {
  let y = 0;
  let id = 0;
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((panel) => panel.height));
    const width = Math.floor(gridWidth / row.length);
    const placed = row.map(({ content }, index) => {
      id += 1;
      return { id, gridPos: { x: index * width, y, w: width, h: height }, datasource, ...content };
    });
    y += height;
    return placed;
  });
}

export function stat(title: string, expr: string, color?: string): Panel {
  const defaults = color
    ? { color: { mode: "fixed", fixedColor: color } }
    : { color: { mode: "thresholds" } };
  return {
    height: 4,
    content: {
      type: "stat",
      title,
      targets: [{ refId: "A", datasource, expr, instant: true }],
      fieldConfig: { defaults, overrides: [] },
      options: { reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false }, colorMode: "value" },
    },
  };
}

export function barGauge(title: string, expr: string, legendFormat: string): Panel {
  return {
    height: 8,
    content: {
      type: "bargauge",
      title,
      targets: [{ refId: "A", datasource, expr, instant: true, legendFormat }],
      fieldConfig: { defaults: { min: 0 }, overrides: [] },
      options: {
        orientation: "horizontal",
        displayMode: "basic",
        reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
      },
    },
  };
}

export function timeSeries(title: string, expr: string, legendFormat: string): Panel {
  return {
    height: 8,
    content: {
      type: "timeseries",
      title,
      targets: [{ refId: "A", datasource, expr, legendFormat }],
      fieldConfig: {
        defaults: { min: 0, custom: { drawStyle: "bars", fillOpacity: 60, stacking: { mode: "normal" } } },
        overrides: [],
      },
      options: { legend: { displayMode: "list", placement: "bottom" }, tooltip: { mode: "multi" } },
    },
  };
}

/** Labels of the series as columns, by these titles and in this order; what is not named is hidden. */
export function table(title: string, expr: string, columns: Readonly<Record<string, string>>): Panel {
  const names = Object.keys(columns);
  return {
    height: 8,
    content: {
      type: "table",
      title,
      targets: [{ refId: "A", datasource, expr, instant: true, format: "table" }],
      fieldConfig: { defaults: {}, overrides: [] },
      options: { showHeader: true },
      transformations: [
        { id: "filterFieldsByName", options: { include: { names } } },
        {
          id: "organize",
          options: {
            indexByName: Object.fromEntries(names.map((name, index) => [name, index])),
            renameByName: columns,
          },
        },
      ],
    },
  };
}

/** Values of a label of our Applications to choose from; all of them at first. */
export function variable(name: string, label: string): JsonObject {
  const values = `label_values(argocd_app_labels{label_environment!=""}, label_${name})`;
  return {
    name,
    label,
    type: "query",
    datasource,
    query: { query: values, refId: "A" },
    definition: values,
    refresh: 2,
    sort: 1,
    multi: true,
    includeAll: true,
    allValue: ".+",
    current: { text: "All", value: "$__all" },
  };
}
