package org.gonghui.member.consents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.ConsentPurpose;
import org.gonghui.contracts.SensitiveData;
import org.gonghui.kernel.RuleBroken;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts that persons are asked to agree to; a newer version replaces the one before. */
@Component
class ConsentTexts {

  private static final String FILE = "consent-texts.json";

  private final List<ConsentText> newest;

  ConsentTexts() {
    try (InputStream file =
        Objects.requireNonNull(ConsentTexts.class.getResourceAsStream(FILE), FILE)) {
      List<ConsentText> all =
          JsonMapper.builder().build().readValue(file, new TypeReference<List<ConsentText>>() {});
      this.newest = all.stream().filter(it -> isNewest(it, all)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  List<ConsentText> newest() {
    return newest;
  }

  /** The text that stands for this; refused where there is nothing to consent to. */
  ConsentText of(ConsentPurpose purpose, SensitiveData kind) {
    return newest.stream()
        .filter(it -> it.purpose() == purpose && it.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("consent.no-such-text"));
  }

  /**
   * Refuses a consent to a text that was replaced meanwhile: nobody agrees to what they did not
   * read.
   */
  void requireCurrent(ConsentPurpose purpose, SensitiveData kind, int version) {
    int current = of(purpose, kind).version();
    if (version > current) {
      throw new RuleBroken("consent.no-such-version", version, current);
    }
    if (version < current) {
      throw new RuleBroken("consent.other-text", current);
    }
  }

  private static boolean isNewest(ConsentText it, List<ConsentText> all) {
    return all.stream()
        .filter(other -> other.purpose() == it.purpose() && other.kind() == it.kind())
        .max(Comparator.comparing(ConsentText::version))
        .filter(it::equals)
        .isPresent();
  }
}
