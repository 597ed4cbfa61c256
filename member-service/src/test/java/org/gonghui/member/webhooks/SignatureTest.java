package org.gonghui.member.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final String BODY = "{\"test\": 2432232314}";

  /** The example that the libraries of Standard Webhooks are tried with. */
  @Test
  void it_is_the_one_that_every_library_of_standard_webhooks_makes() {
    assertThat(Signature.of(List.of(SECRET), ID, AT, BODY))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void while_two_secrets_are_good_there_are_two_signatures() {
    String other = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    assertThat(Signature.of(List.of(other, SECRET), ID, AT, BODY))
        .isEqualTo(
            Signature.of(List.of(other), ID, AT, BODY)
                + " "
                + Signature.of(List.of(SECRET), ID, AT, BODY));
  }

  @Test
  void another_body_id_time_or_secret_makes_another() {
    String signature = Signature.of(List.of(SECRET), ID, AT, BODY);

    assertThat(
            List.of(
                Signature.of(List.of(SECRET), ID, AT, BODY + " "),
                Signature.of(List.of(SECRET), ID + "2", AT, BODY),
                Signature.of(List.of(SECRET), ID, AT.plusSeconds(1), BODY),
                Signature.of(List.of("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"), ID, AT, BODY)))
        .doesNotContain(signature);
  }
}
