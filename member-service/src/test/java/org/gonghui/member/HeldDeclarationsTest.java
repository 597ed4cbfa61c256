package org.gonghui.member;

import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.testing.HeldDeclarations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of personal data is said of each collection. */
@MemberLive
class HeldDeclarationsTest {

  @Autowired private ApplicationContext context;

  @Test
  void each_collection_says_what_a_copy_and_an_erasure_do_with_it() {
    new HeldDeclarations(context).assertComplete("overviews-");
  }

  @Test
  void each_part_that_a_person_has_in_a_record_is_declared() {
    new HeldDeclarations(context)
        .assertEachPartDeclared(
            // beside what is declared of the same record, of the same persons
            "accounts state.bound.personId",
            "accounts state.claim.target.personId",
            "contestEntries state.memberIds",
            // who leads the group, and who asked for the union, by office
            "groupMemberships state.leaderId",
            "membershipTransfers state.asking.person");
  }

  @Test
  void what_is_held_on_a_person_is_found_by_an_index() {
    new HeldDeclarations(context).assertFound();
  }
}
