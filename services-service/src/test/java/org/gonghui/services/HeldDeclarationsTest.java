package org.gonghui.services;

import org.gonghui.platform.testing.HeldDeclarations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of personal data is said of each collection. */
@LiveServices
class HeldDeclarationsTest {

  @Autowired private ApplicationContext context;

  @Test
  void each_collection_says_what_a_copy_and_an_erasure_do_with_it() {
    new HeldDeclarations(context).assertComplete();
  }

  @Test
  void what_is_held_on_a_person_is_found_by_an_index() {
    new HeldDeclarations(context).assertFound();
  }
}
