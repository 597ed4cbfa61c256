package org.gonghui.org.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gonghui.contracts.Topics;
import org.jspecify.annotations.Nullable;

/** What is told of an enterprise by other services, and on which topic. */
enum Subject {
  /** 会员. */
  MEMBERS(Topics.MEMBER),
  /** 驿站等站点. */
  STATIONS(Topics.STATION),
  /** 互助保障. */
  COVERS(Topics.COVER),
  /** 工伤探视. */
  HOSPITAL_VISITS(Topics.HOSPITAL_VISIT),
  /** 法律援助: numbers only. */
  LEGAL_AID(Topics.LEGAL_AID),
  /** 集体合同: no service tells of them yet. */
  COLLECTIVE_CONTRACTS(null),
  /** 劳资纠纷预警: no service tells of them yet. */
  DISPUTE_WARNINGS(null);

  static final List<String> TOPICS =
      Arrays.stream(values()).map(it -> it.topic).filter(Objects::nonNull).toList();

  private final @Nullable String topic;

  Subject(@Nullable String topic) {
    this.topic = topic;
  }

  /** The topic that tells of it; null where there is none yet. */
  @Nullable String topic() {
    return topic;
  }
}
