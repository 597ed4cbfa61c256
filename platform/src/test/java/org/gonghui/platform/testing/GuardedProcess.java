package org.gonghui.platform.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A child process that cannot outlive this JVM, even where this JVM is killed: a shell stands
 * between the two, waits for the end of its input, which the kernel closes with us, and then kills
 * the child.
 */
final class GuardedProcess {

  private static final String GUARD = "\"$@\" & child=$!; read _; kill -9 $child; wait $child";

  private final Process shell;

  private GuardedProcess(Process shell) {
    this.shell = shell;
  }

  static GuardedProcess start(List<String> command, Path log) {
    List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "sh"));
    guarded.addAll(command);
    try {
      return new GuardedProcess(
          new ProcessBuilder(guarded)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the child at once, as a power cut would. */
  void kill() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      shell.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells the drivers' loggers to keep quiet about connections that tests cut on purpose. */
  static void quiet(String logger) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(Level.ERROR);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path temporaryFolder(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A file that the dying server still removes itself: the folder is temporary anyway.
    }
  }

  static String read(Path log) {
    try {
      String text = Files.readString(log);
      return text.substring(Math.max(0, text.length() - 4000));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }
}
