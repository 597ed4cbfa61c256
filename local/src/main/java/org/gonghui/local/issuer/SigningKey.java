package org.gonghui.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens, kept in a file so that tokens outlive a restart of the issuer. */
final class SigningKey {

  private SigningKey() {}

  static RSAKey keptIn(Path folder) {
    Path file = folder.resolve("signing-key.json");
    try {
      if (Files.notExists(file)) {
        write(file, generate());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParseException | JOSEException damaged) {
      throw new IllegalStateException(file + " holds no signing key; delete it", damaged);
    }
  }

  private static RSAKey generate() throws JOSEException {
    return new RSAKeyGenerator(2048)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static void write(Path file, RSAKey key) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished =
        Files.createTempFile(
            file.getParent(),
            "signing-key",
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, key.toJSONString());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
