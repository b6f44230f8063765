import type { EnvironmentOptions } from "tiphys";
import { checkout } from "../../services/payments/checkout.ts";
import { fraudCheck } from "../../services/payments/fraud-check.ts";
import { invoices } from "../../services/payments/invoices.ts";
import { ledger } from "../../services/payments/ledger.ts";
import { paymentWebhooks } from "../../services/payments/payment-webhooks.ts";
import { payments as paymentsService } from "../../services/payments/payments.ts";
import { refunds } from "../../services/payments/refunds.ts";
import { settlement } from "../../services/payments/settlement.ts";
import { tax } from "../../services/payments/tax.ts";
import { blueGreen } from "./strategies.ts";

const priorityClass = "customer-facing";
const PROVIDER_URL = "https://api.payments.example";

export const payments = {
  services: [
    checkout.with({
      replicas: { min: 4, max: 20, cpu: 65 },
      priorityClass,
      cpu: "500m",
      memory: "1Gi",
      variables: { RETURN_URL: "https://www.company.com/thank-you", LOG_LEVEL: "warn" },
      strategy: blueGreen,
    }),
    paymentsService.with({
      replicas: { min: 3, max: 12 },
      priorityClass,
      // The provider answers within 8 seconds on its busiest days.
      variables: { PROVIDER_URL, TIMEOUT_SECONDS: "15" },
    }),
    ledger.with({ replicas: 3, memory: "1Gi" }),
    settlement.with({ schedule: "0 5 * * *", variables: { PROVIDER_URL } }),
  ],
  entersHere: [
    fraudCheck.with({
      replicas: { min: 2, max: 8 },
      configMaps: {
        "fraud-rules": {
          "rules.yaml": `reviewAbove: 0.6
refuseAbove: 0.9
`,
        },
      },
    }),
    invoices.with({ replicas: 2, variables: { ARCHIVE_BUCKET: "company-invoices" } }),
    paymentWebhooks.with({ host: "hooks.company.com" }),
    refunds.with({ variables: { PROVIDER_URL } }),
    tax,
  ],
} satisfies Partial<EnvironmentOptions>;
