package org.gonghui.member.erasures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.PrivacyAnswerEvent.PersonalDataErased;
import org.gonghui.platform.privacy.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * What a service has done.
 *
 * @param erased how many records carry nothing of the person any more
 * @param kept what stays, by which rule
 */
@Schema(name = "ServiceErasure", description = "一个服务的删除结果")
record ServiceErasure(
    @Schema(example = "services-service") String service,
    @Schema(description = "已删除的记录数", example = "2") int erased,
    List<Kept> kept) {

  ServiceErasure {
    kept = List.copyOf(kept);
  }

  /** Records that stay. */
  @Schema(name = "KeptRecords", description = "依法保留的记录")
  record Kept(
      @Schema(example = "cover") String kind,
      @Schema(example = "1") int records,
      @Schema(example = "personal-information.kept.insurance") String rule,
      @Schema(description = "保留至，未定的不填") @Nullable LocalDate until) {

    boolean isBinding() {
      return rule.equals(Keeping.BINDING);
    }

    /** True of what neither goes on nor has a last day, as an archive of the union. */
    boolean isForGood() {
      return until == null && !rule.equals(Keeping.RUNNING);
    }
  }

  /** True where nothing goes on, and nothing is left to erase but a binding. */
  boolean isOver() {
    return kept.stream().allMatch(Kept::isForGood);
  }

  /** The same after the binding was ended. */
  ServiceErasure withoutBinding() {
    int ended = kept.stream().filter(Kept::isBinding).mapToInt(Kept::records).sum();
    return new ServiceErasure(
        service, erased + ended, kept.stream().filter(it -> !it.isBinding()).toList());
  }

  static ServiceErasure of(PersonalDataErased it) {
    return new ServiceErasure(
        it.service(),
        it.erased(),
        it.kept().stream()
            .map(kept -> new Kept(kept.kind(), kept.records(), kept.rule(), kept.until()))
            .toList());
  }
}
