/** The Secret that leads a service to its database, from what the database team keeps in the store of each environment. */
export function database(service: string) {
  return { [`${service}-database`]: { keys: { url: `databases/${service}#url` } } };
}
