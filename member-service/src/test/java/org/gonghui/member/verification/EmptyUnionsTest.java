package org.gonghui.member.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gonghui.member.testing.Desk.json;
import static org.gonghui.member.testing.Desk.officer;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.contracts.UnionKind;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.contracts.UnionStatus;
import org.gonghui.member.testing.Desk;
import org.gonghui.member.testing.MemberLive;
import org.gonghui.platform.directory.UnionDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@MemberLive
class EmptyUnionsTest {

  private static final String STREET = "u-bantian";

  @Autowired private WebTestClient client;
  @Autowired private UnionDirectory directory;

  @Test
  void the_statistics_show_who_has_nobody_but_neither_groups_nor_what_is_gone() {
    String community = Desk.union(directory, STREET, UnionKind.COMMUNITY_FEDERATION);
    String group = Desk.union(directory, STREET, UnionKind.UNION_GROUP);
    String merged = Desk.union(directory, STREET, UnionKind.COMMUNITY_FEDERATION);
    directory.apply(
        new UnionListed(
            merged, STREET, UnionKind.COMMUNITY_FEDERATION, merged, UnionStatus.MERGED, community),
        2);

    Map<String, JsonNode> parts =
        json(new Desk(client).get(officer(STREET), "/api/v1/verifications/statistics"), 200)
            .path("parts")
            .valueStream()
            .collect(Collectors.toMap(it -> it.path("unionId").asString(), Function.identity()));

    assertThat(parts).containsKey(community).doesNotContainKeys(group, merged);
    assertThat(parts.get(community).path("members").asLong()).isZero();
    assertThat(parts.get(community).path("levels").size()).isZero();
    assertThat(parts.get(community).path("unionName").asString()).isEqualTo(community);
  }
}
