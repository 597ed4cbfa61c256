// One user a service, who can do nothing outside the service's own database.
// Run once, by the image's entrypoint, before the replica set is started.
for (const service of ['org', 'member', 'services', 'rights']) {
  const name = `gonghui_${service}`;
  const password = process.env[`MONGO_PASSWORD_${service.toUpperCase()}`];
  if (!password) {
    throw new Error(`MONGO_PASSWORD_${service.toUpperCase()} is missing`);
  }
  db.getSiblingDB(name).createUser({
    user: service,
    pwd: password,
    roles: [
      { role: 'readWrite', db: name },
      { role: 'dbAdmin', db: name },
    ],
  });
}
