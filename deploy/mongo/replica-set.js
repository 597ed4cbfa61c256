// The health check of a one-member replica set: starts the set the first time, and ends well only
// when this member takes writes. Run by mongosh --nodb with the image's own environment.
const { MONGO_INITDB_ROOT_USERNAME: user, MONGO_INITDB_ROOT_PASSWORD: password } = process.env;
const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
const own = process.env.MONGO_HOST;
const port = own.split(':')[1];
const admin = connect(
  `mongodb://${login}@127.0.0.1:${port}/admin?directConnection=true&serverSelectionTimeoutMS=3000`);

function notYetStarted(error) {
  return error.codeName === 'NotYetInitialized';
}

try {
  admin.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (!notYetStarted(error)) throw error;
  admin.adminCommand({
    replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: own }] },
  });
}
if (!admin.hello().isWritablePrimary) {
  print('not yet the primary');
  quit(1);
}
