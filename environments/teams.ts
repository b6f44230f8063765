import { defineTeam } from "tiphys";

export const storefront = defineTeam("storefront", { groups: ["storefront-team"], slack: "#storefront" });
export const payments = defineTeam("payments", { groups: ["payments-team"], slack: "#payments" });
