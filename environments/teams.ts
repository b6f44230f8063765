import { defineTeam } from "tiphys";

/** Who owns services. The groups are the identity provider's; they get the teams' roles in Argo CD. */
export const teams = {
  storefront: defineTeam("storefront", { groups: ["storefront-team"], slack: "#storefront" }),
  payments: defineTeam("payments", { groups: ["payments-team"], slack: "#payments" }),
  identity: defineTeam("identity", { groups: ["identity-team"], slack: "#identity" }),
  search: defineTeam("search", { groups: ["search-team"], slack: "#search" }),
  notifications: defineTeam("notifications", { groups: ["notifications-team"], slack: "#notifications" }),
  fulfilment: defineTeam("fulfilment", { groups: ["fulfilment-team"], slack: "#fulfilment" }),
  data: defineTeam("data", { groups: ["data-team", "analytics-team"], slack: "#data" }),
};
