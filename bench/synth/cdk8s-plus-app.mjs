// The same eight objects as everybody writes them: cdk8s-plus constructs in one App, a Chart for each service and environment.
// Arguments: module of the objects (not used: the constructs make their own), output folder, number of services.
import { ApiObject, App, Chart, Size } from "cdk8s";
import * as kplus from "cdk8s-plus-28";
import { environments, serviceNames } from "./platform.mjs";

const [, outdir, count] = process.argv.slice(2);
const app = new App({ outdir });
for (const name of serviceNames(Number(count)))
  for (const environment of environments) addService(name, environment);
app.synth();

function addService(name, environment) {
  const labels = { app: name, environment };
  const namespace = `${environment}-${name}`;
  const chart = new Chart(app, `${name}-${environment}`, {
    namespace,
    labels,
    disableResourceNameHashes: true,
  });
  const deployment = addDeployment(chart, name, environment);
  const service = deployment.exposeViaService({ name });
  const metrics = [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(80))];
  new kplus.HorizontalPodAutoscaler(chart, "autoscaler", {
    target: deployment,
    minReplicas: 3,
    maxReplicas: 9,
    metrics,
  });
  const peer = kplus.Namespaces.select(chart, "ingress-nginx", { names: ["ingress-nginx"] });
  const rules = [{ peer, ports: [kplus.NetworkPolicyPort.tcp(8080)] }];
  new kplus.NetworkPolicy(chart, "policy", { selector: deployment, ingress: { rules } });
  const backend = kplus.IngressBackend.fromService(service);
  new kplus.Ingress(chart, "ingress", { rules: [{ host: `${name}.${environment}.example`, backend }] });
  // cdk8s-plus has no construct for it.
  const spec = { maxUnavailable: 1, selector: { matchLabels: { app: name } } };
  new ApiObject(chart, "budget", { apiVersion: "policy/v1", kind: "PodDisruptionBudget", spec });
}

function addDeployment(chart, name, environment) {
  const serviceAccount = new kplus.ServiceAccount(chart, "account");
  const data = { "settings.properties": `service.name=${name}\nserver.port=8080\ncache.size=512\n` };
  const files = kplus.Volume.fromConfigMap(chart, "volume", new kplus.ConfigMap(chart, "files", { data }));
  const probe = kplus.Probe.fromHttpGet("/healthz", { port: 8080 });
  const memory = Size.mebibytes(256);
  const variables = { API_URL: `https://api.${environment}.example`, CURRENCY: "EUR", LOG_LEVEL: "warn" };
  const container = {
    name,
    image: `registry.example/${name}:1.0.0`,
    portNumber: 8080,
    liveness: probe,
    readiness: probe,
    resources: { cpu: { request: kplus.Cpu.millis(100) }, memory: { request: memory, limit: memory } },
    envVariables: Object.fromEntries(
      Object.entries(variables).map(([key, value]) => [key, kplus.EnvValue.fromValue(value)]),
    ),
    volumeMounts: [{ path: "/etc/service", volume: files }],
  };
  return new kplus.Deployment(chart, "deployment", { serviceAccount, containers: [container] });
}
