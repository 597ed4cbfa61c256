package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.gonghui.kernel.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner.example.org",
        "ftp://partner.example.org/",
        "https://",
        "https:///path",
        "https://user@partner.example.org/",
        "https://user:pass@partner.example.org/",
        "https://partner.example.org/#here",
        "https://partner.example.org:70000/",
        "file:///etc/passwd",
        "https://a b.org/",
        "javascript:alert(1)",
        "https://127.1/"
      })
  void what_is_no_plain_web_address_is_refused(String address) {
    assertThatThrownBy(() -> Target.of(address, true))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("webhook.address");
  }

  @Test
  void http_is_refused_where_it_is_not_let_through() {
    assertThatThrownBy(() -> Target.of("http://partner.example.org/", false))
        .hasMessageContaining("webhook.https-only");
    assertThat(Target.of("http://partner.example.org", true).port()).isEqualTo(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://localhost/",
        "https://2130706433/",
        "https://10.1.2.3:8443/x",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/",
        "https://[fe80::1]/",
        "https://100.100.0.1/",
        "https://0.0.0.0/"
      })
  void whatever_it_is_written_like_a_private_address_is_refused(String address) {
    Target target = Target.of(address, false);

    assertThatThrownBy(() -> target.resolve(false)).hasMessageContaining("webhook.private-address");
  }

  @Test
  void what_was_looked_up_is_called_under_the_name_that_was_asked_for() {
    Target target = Target.of("https://1.1.1.1:8443/in?token=t", false);
    InetSocketAddress at = target.resolve(false);

    assertThat(at.isUnresolved()).isFalse();
    assertThat(at.getHostString()).isEqualTo("1.1.1.1");
    assertThat(at.getPort()).isEqualTo(8443);
    assertThat(target.path()).isEqualTo("/in?token=t");
    assertThat(target).hasToString("1.1.1.1:8443");
  }

  @Test
  void a_host_that_nobody_knows_is_refused() {
    Target target = Target.of("https://nobody.invalid/", false);

    assertThatThrownBy(() -> target.resolve(false)).hasMessageContaining("webhook.unknown-host");
  }
}
