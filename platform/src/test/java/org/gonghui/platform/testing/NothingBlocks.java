package org.gonghui.platform.testing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/**
 * Watches the event loops in all tests of all services; a class in which one of them was blocked
 * fails. Installed by JUnit's extension detection wherever the platform's fixtures are.
 *
 * <p>Waiting for a lock is let through: pools and queues of the driver, of Netty and of the JDK
 * hold theirs for an instant, and an error thrown out of them would leave them broken. So is what
 * is read from the class path once, texts and native libraries like the classes themselves, and the
 * kernel's random numbers, which are there at once. Sleep, waiting for a future or latch, and all
 * other blocking input and output are found.
 */
public final class NothingBlocks implements BeforeAllCallback, AfterAllCallback {

  private static final int FRAMES = 40;
  private static final Queue<Error> FOUND = new ConcurrentLinkedQueue<>();

  static {
    BlockHound.builder()
        .loadIntegrations()
        .with(NothingBlocks::letLocksThrough)
        .with(NothingBlocks::letReadingThrough)
        .blockingMethodCallback(method -> {
          Error error = new BlockingOperationError(method);
          FOUND.add(error);
          throw error;
        })
        .install();
  }

  private static void letLocksThrough(BlockHound.Builder builder) {
    String reentrant = ReentrantLock.class.getName();
    builder
        .allowBlockingCallsInside(reentrant, "lock")
        .allowBlockingCallsInside(reentrant, "lockInterruptibly")
        .allowBlockingCallsInside(ReentrantReadWriteLock.ReadLock.class.getName(), "lock")
        .allowBlockingCallsInside(ReentrantReadWriteLock.WriteLock.class.getName(), "lock")
        .allowBlockingCallsInside(StampedLock.class.getName(), "acquireRead")
        .allowBlockingCallsInside(StampedLock.class.getName(), "acquireWrite");
  }

  private static void letReadingThrough(BlockHound.Builder builder) {
    builder
        .allowBlockingCallsInside(ResourceBundle.class.getName(), "getBundle")
        .allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes")
        .allowBlockingCallsInside("com.github.luben.zstd.util.Native", "load")
        .allowBlockingCallsInside("io.netty.util.internal.NativeLibraryLoader", "load")
        .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readAt");
  }

  /** Forgets what a test blocked on purpose. */
  public static List<Error> forget() {
    return Stream.generate(FOUND::poll).takeWhile(it -> it != null).toList();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forget();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List<Error> found = forget();
    if (!found.isEmpty()) {
      throw new AssertionError(
          found.size() + " times an event loop was blocked, first" + told(found.getFirst()));
    }
  }

  /** With the whole way to it: Surefire trims the frames of causes. */
  private static String told(Error error) {
    return Arrays.stream(error.getStackTrace())
        .limit(FRAMES)
        .map(it -> "\n  at " + it)
        .collect(Collectors.joining("", " " + error.getMessage(), ""));
  }
}
