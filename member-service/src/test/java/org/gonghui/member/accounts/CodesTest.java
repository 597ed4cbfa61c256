package org.gonghui.member.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CodesTest {

  private static final String CLAIM = "claim-01k6b3v2s9q0d5w8x7y6z4a3b2";

  /** Made elsewhere: HKDF-SHA-256 and HMAC-SHA-256 of Python's standard library. */
  private static final String CODE = "917412";

  private final Codes codes = new Codes(local());

  @Test
  void a_code_is_that_of_its_claim_and_of_no_other() {
    assertThat(codes.isRight(CLAIM, CODE)).isTrue();
    assertThat(codes.isRight(CLAIM, "917413")).isFalse();
    assertThat(codes.isRight(CLAIM, "")).isFalse();
    assertThat(codes.isRight("claim-01k6b3v2s9q0d5w8x7y6z4a3b3", CODE)).isFalse();
  }

  private static MockEnvironment local() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("local");
    return environment;
  }
}
