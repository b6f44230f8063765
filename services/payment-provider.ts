const keys = { "api-key": "payments/provider#api-key", "webhook-key": "payments/provider#webhook-key" };

/** What the payment provider gave us, in the store of each environment: whoever needs it reads this one key of it. */
export function paymentProvider(key: keyof typeof keys) {
  return { "payment-provider": { keys: { [key]: keys[key] } } };
}
