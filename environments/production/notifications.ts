import type { EnvironmentOptions } from "tiphys";
import { emailSender } from "../../services/notifications/email-sender.ts";
import { newsletter } from "../../services/notifications/newsletter.ts";
import { notifications as notificationsService } from "../../services/notifications/notifications.ts";
import { pushSender } from "../../services/notifications/push-sender.ts";
import { smsSender } from "../../services/notifications/sms-sender.ts";
import { templates } from "../../services/notifications/templates.ts";

export const notifications = {
  services: [
    notificationsService.with({ replicas: { min: 2, max: 8 } }),
    emailSender.with({ replicas: { min: 2, max: 10 }, variables: { SMTP_HOST: "smtp.mail.company.com" } }),
  ],
  entersHere: [
    smsSender.with({ replicas: 2, variables: { EUROS_PER_DAY: "250" } }),
    pushSender.with({ replicas: 2 }),
    newsletter,
    templates,
  ],
} satisfies Partial<EnvironmentOptions>;
