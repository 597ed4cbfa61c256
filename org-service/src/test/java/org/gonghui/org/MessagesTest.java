package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.gonghui.platform.testing.MessageCoverage;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]{3,}_[A-Z]|[A-Z]{5,}");

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(MessageCoverage.gaps("org.gonghui.org")).isEmpty();
  }

  @Test
  void no_refusal_in_chinese_names_a_constant() throws IOException {
    Properties words = new Properties();
    words.load(Files.newBufferedReader(Path.of("src/main/resources/messages.properties")));
    words.keySet().removeIf(it -> it.toString().startsWith("term."));
    assertThat(words.values()).extracting(Object::toString).noneMatch(CONSTANT.asPredicate());
  }
}
