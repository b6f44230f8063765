/** The schema leads the code, with rights that the service itself does not need. */
export function migrateDatabase(secret: string) {
  return { variables: { DATABASE_URL: { secret, key: "url" } } };
}
