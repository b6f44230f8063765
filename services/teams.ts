import { defineTeam } from "tiphys";

/** Who owns services. The groups are the identity provider's; they get the teams' roles in Argo CD; reviewers are GitHub's. */
export const teams = {
  storefront: defineTeam("storefront", {
    groups: ["storefront-team"],
    reviewers: ["@company/storefront"],
    slack: "#storefront",
  }),
  payments: defineTeam("payments", {
    groups: ["payments-team"],
    reviewers: ["@company/payments"],
    slack: "#payments",
    email: "payments-on-call@company.com",
  }),
  identity: defineTeam("identity", {
    groups: ["identity-team"],
    reviewers: ["@company/identity"],
    slack: "#identity",
    email: "identity-on-call@company.com",
  }),
  search: defineTeam("search", {
    groups: ["search-team"],
    reviewers: ["@company/search"],
    slack: "#search",
  }),
  notifications: defineTeam("notifications", {
    groups: ["notifications-team"],
    reviewers: ["@company/notifications"],
    slack: "#notifications",
  }),
  fulfilment: defineTeam("fulfilment", {
    groups: ["fulfilment-team"],
    reviewers: ["@company/fulfilment"],
    slack: "#fulfilment",
  }),
  data: defineTeam("data", {
    groups: ["data-team", "analytics-team"],
    reviewers: ["@company/data"],
    slack: "#data",
  }),
};
