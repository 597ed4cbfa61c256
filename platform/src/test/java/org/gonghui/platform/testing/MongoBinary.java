package org.gonghui.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the server binary is: named by {@code GONGHUI_MONGOD}, else found by the launcher. */
final class MongoBinary {

  private static final String SCRIPT = "local/mongod-binary";

  private MongoBinary() {}

  static String path() {
    String named = System.getenv("GONGHUI_MONGOD");
    return named == null || named.isBlank() ? askLauncher() : named;
  }

  private static String askLauncher() {
    try {
      Process process =
          new ProcessBuilder(script().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      byte[] output = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("no mongod: set GONGHUI_MONGOD, or see " + SCRIPT);
      }
      return new String(output, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path script() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isExecutable(at.resolve(SCRIPT))) {
        return at.resolve(SCRIPT);
      }
    }
    throw new IllegalStateException("no " + SCRIPT + " above the working directory");
  }
}
