// The same objects by plain cdk8s: one App, a Chart for each service and environment, core ApiObjects, app.synth().
// Arguments: module of the objects, output folder, number of services.
import { ApiObject, App, Chart } from "cdk8s";
import { serviceNames } from "./platform.mjs";

const [module, outdir, count] = process.argv.slice(2);
const { objectsOf } = await import(module);
const app = new App({ outdir });
for (const name of serviceNames(Number(count))) {
  objectsOf(name).forEach((objects, environment) => {
    const chart = new Chart(app, `${name}-${environment}`, { disableResourceNameHashes: true });
    for (const object of objects) new ApiObject(chart, object.kind, object);
  });
}
app.synth();
