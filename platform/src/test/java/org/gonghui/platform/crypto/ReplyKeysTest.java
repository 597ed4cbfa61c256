package org.gonghui.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyKeysTest {

  private static final byte[] MESSAGE = "欧阳麒麟 440307199003071234".getBytes(StandardCharsets.UTF_8);

  private final ReplyKeys.Pair keys = ReplyKeys.make();

  @Test
  void only_the_private_key_opens_and_only_where_the_message_belongs() {
    String sealed = ReplyKeys.seal(keys.publicKey(), "export-1/a/1/2", MESSAGE);

    assertThat(ReplyKeys.open(keys.privateKey(), "export-1/a/1/2", sealed)).isEqualTo(MESSAGE);
    assertBroken(keys.privateKey(), "export-1/a/2/2", sealed);
    assertBroken(ReplyKeys.make().privateKey(), "export-1/a/1/2", sealed);
    assertThat(keys.toString()).doesNotContain(keys.privateKey());
  }

  @Test
  void what_was_changed_or_cut_short_does_not_open_and_no_two_seals_are_the_same() {
    String sealed = ReplyKeys.seal(keys.publicKey(), "x", MESSAGE);
    char other = sealed.charAt(200) == 'A' ? 'B' : 'A';

    assertThat(ReplyKeys.seal(keys.publicKey(), "x", MESSAGE)).isNotEqualTo(sealed);
    assertBroken(keys.privateKey(), "x", sealed.substring(0, 200) + other + sealed.substring(201));
    assertBroken(keys.privateKey(), "x", sealed.substring(0, 100));
    assertBroken(keys.privateKey(), "x", "");
  }

  private static void assertBroken(String privateKey, String context, String sealed) {
    assertThatThrownBy(() -> ReplyKeys.open(privateKey, context, sealed))
        .isInstanceOf(SealBroken.class);
  }
}
