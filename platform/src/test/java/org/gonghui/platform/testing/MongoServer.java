package org.gonghui.platform.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import reactor.core.publisher.Mono;

/**
 * A real mongod as one-node replica set, shared by all tests of this JVM. With
 * {@code @ExtendWith(MongoServer.Databases.class)} a test takes {@link MongoDatabase} as argument:
 * one fresh database per test class. {@link #kill()} and {@link #restart()} are for crash tests.
 */
public final class MongoServer {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final Path folder = GuardedProcess.temporaryFolder("gonghui-mongod-");
  private final int port = GuardedProcess.freePort();
  private final String binary = MongoBinary.path();
  private volatile GuardedProcess process;
  private final MongoClient client;

  private MongoServer() {
    GuardedProcess.quiet("org.mongodb.driver");
    // after the applications have ended, which would wait for it otherwise
    SpringApplication.getShutdownHandlers().add(this::stop);
    process = launch();
    initiate();
    client = MongoClients.create(uri());
    awaitPrimary();
  }

  private static final class Shared {
    private static final MongoServer SERVER = new MongoServer();
  }

  /** The server of this JVM, started when first asked for. */
  public static MongoServer shared() {
    return Shared.SERVER;
  }

  /** A server of its own, for tests that disturb it. */
  public static MongoServer start() {
    return new MongoServer();
  }

  /** Connection string without a database. */
  public String uri() {
    return uri("");
  }

  /** Connection string with this database, for {@code spring.mongodb.uri}. */
  public String uri(String database) {
    return "mongodb://127.0.0.1:%d/%s?replicaSet=gonghui&w=majority&journal=true"
        .formatted(port, database);
  }

  /** A client that all tests share; not to be closed. */
  public MongoClient client() {
    return client;
  }

  /** An empty database that nobody else uses. */
  public MongoDatabase freshDatabase() {
    return client.getDatabase(freshName("test"));
  }

  /** A name of a database that nobody else uses. */
  public String freshName(String prefix) {
    return prefix.toLowerCase(Locale.ROOT) + "_" + NAMES.incrementAndGet();
  }

  /** Ends mongod at once, as a power cut would. */
  public void kill() {
    process.kill();
  }

  /** Starts it again after {@link #kill()}, with its data, on its port. */
  public void restart() {
    process = launch();
    awaitPrimary();
  }

  /** Ends it and removes its data. */
  public void stop() {
    if (process != null) {
      process.kill();
    }
    GuardedProcess.delete(folder);
  }

  private GuardedProcess launch() {
    List<String> command =
        List.of(
            binary,
            "--dbpath=" + folder,
            "--port=" + port,
            "--bind_ip=127.0.0.1",
            "--nounixsocket",
            "--replSet=gonghui",
            "--wiredTigerCacheSizeGB=0.25",
            "--setParameter=diagnosticDataCollectionEnabled=false",
            // what tests end in the years of their own clock would be forgotten at once
            "--setParameter=ttlMonitorEnabled=false");
    return GuardedProcess.start(command, log());
  }

  private void initiate() {
    Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
    Document set = new Document("_id", "gonghui").append("members", List.of(member));
    String direct = "mongodb://127.0.0.1:%d/?directConnection=true&%s".formatted(port, PATIENCE);
    try (MongoClient first = MongoClients.create(direct)) {
      poll().until(() -> answers(first, new Document("replSetInitiate", set)));
    }
  }

  private static final String PATIENCE = "serverSelectionTimeoutMS=2000&connectTimeoutMS=1000";

  private void awaitPrimary() {
    String direct = "mongodb://127.0.0.1:%d/?directConnection=true&%s".formatted(port, PATIENCE);
    try (MongoClient probe = MongoClients.create(direct)) {
      Document hello = new Document("hello", 1);
      poll()
          .until(() ->
              answers(probe, hello)
                  && Boolean.TRUE.equals(run(probe, hello).get("isWritablePrimary")));
    }
  }

  private org.awaitility.core.ConditionFactory poll() {
    return Awaitility.await("mongod: " + log())
        .pollInterval(Duration.ofMillis(30))
        .pollDelay(Duration.ZERO)
        .conditionEvaluationListener(it -> {
          if (it.getRemainingTimeInMS() <= 0) {
            System.err.println(GuardedProcess.read(log()));
          }
        })
        .atMost(60, SECONDS);
  }

  private static boolean answers(MongoClient client, Document command) {
    try {
      run(client, command);
      return true;
    } catch (MongoException e) {
      return false;
    }
  }

  private static Document run(MongoClient client, Document command) {
    return Mono.from(client.getDatabase("admin").runCommand(command)).block();
  }

  private Path log() {
    return folder.resolve("mongod.log");
  }

  /** Hands a test class its own {@link MongoDatabase}, and the {@link MongoServer} if asked. */
  public static final class Databases implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == MongoDatabase.class || type == MongoServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      if (parameter.getParameter().getType() == MongoServer.class) {
        return shared();
      }
      Class<?> test = context.getRequiredTestClass();
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Databases.class))
          .computeIfAbsent(test, it -> shared().freshDatabase(), MongoDatabase.class);
    }
  }
}
