package org.gonghui.org.boutiques;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.contracts.UnionListing.UnionListed;
import org.gonghui.platform.directory.UnionDirectory;
import org.gonghui.platform.law.AppliedRule;
import org.jspecify.annotations.Nullable;

/** A programme as it is shown: its streets, their communities, their services. */
@Schema(name = "BoutiqueProgramme", description = "精品社区工联会“8+2+n”")
record ProgrammeView(
    @Schema(example = "programme-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(example = "u-nanshan") String unionId,
    @Schema(example = "2020年精品社区工联会创建") String name,
    @Schema(example = "2020") int year,
    LocalDate openedOn,
    @Schema(description = "每个街道的创建单位数", example = "2") int perStreet,
    @Schema(description = "每个创建单位的特色服务，不少于", example = "2") int servicesNeeded,
    @Schema(description = "名额和特色服务数所依规则；早前启动的为空") @Nullable AppliedRule rule,
    @Schema(description = "创建单位数已满的街道", example = "8") long fullStreets,
    @Schema(description = "创建单位", example = "16") int chosen,
    @Schema(description = "已确认", example = "12") long confirmed,
    @Schema(description = "n：在办的特色服务", example = "30") int services,
    List<StreetView> streets) {

  /** A street of a programme. */
  @Schema(name = "BoutiqueStreet", description = "街道的创建情况")
  record StreetView(
      @Schema(example = "u-nantou") String streetId,
      @Schema(example = "南头街道总工会") String name,
      List<CommunityView> communities) {}

  /** A community of a programme. */
  @Schema(name = "BoutiqueCommunity", description = "社区的创建情况")
  record CommunityView(
      @Schema(example = "u-anle") String unionId,
      @Schema(example = "安乐社区工会联合会") String name,
      BoutiqueStatus status,
      @Schema(description = "在办的特色服务", example = "2") int services) {}

  static ProgrammeView of(
      BoutiqueProgramme it, List<Boutique> boutiques, UnionDirectory directory) {
    Map<String, List<Boutique>> byStreet =
        boutiques.stream().collect(Collectors.groupingBy(Boutique::streetId));
    return new ProgrammeView(
        it.id(),
        it.unionId(),
        it.name(),
        it.year(),
        it.openedOn(),
        it.perStreet(),
        it.services(),
        it.rule(),
        byStreet.values().stream().filter(all -> all.size() >= it.perStreet()).count(),
        boutiques.size(),
        boutiques.stream().filter(one -> one.status() == BoutiqueStatus.CONFIRMED).count(),
        boutiques.stream().mapToInt(Boutique::given).sum(),
        it.streets().stream()
            .map(street -> street(street, byStreet.getOrDefault(street, List.of()), directory))
            .toList());
  }

  private static StreetView street(String id, List<Boutique> all, UnionDirectory directory) {
    return new StreetView(
        id,
        name(id, directory),
        all.stream()
            .map(it ->
                new CommunityView(
                    it.unionId(), name(it.unionId(), directory), it.status(), it.given()))
            .toList());
  }

  private static String name(String unionId, UnionDirectory directory) {
    return directory.find(unionId).map(UnionListed::name).orElse(unionId);
  }
}
