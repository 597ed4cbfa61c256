package org.gonghui.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.platform.crypto.Keys;
import org.gonghui.platform.testing.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeploymentTest {

  @ParameterizedTest
  @EnumSource
  void a_development_key_keeps_it_from_starting_outside_of_the_one_machine_run(Keys key) {
    assertThat(Deployment.refusal(OrgApplication.class, key))
        .hasMessageContaining(key.property() + " is a development key");
  }
}
