package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.unions.Area;
import org.gonghui.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A file as it is shown. */
@Schema(name = "Enterprise")
record EnterpriseView(
    @Schema(example = "e-01k6b3v2s9q0d5w8x7y6z4a3b2") String id,
    @Schema(description = "the federation in whose area it stands", example = "u-xiangjiaotang")
        String unionId,
    @Schema(example = "91440300618932504U") String creditCode,
    @Schema(example = "深圳市航嘉驰源电气股份有限公司") String name,
    Area area,
    @Schema(example = "坂田街道坂雪岗大道4028号") String address,
    @Nullable GeoPoint point,
    Cluster cluster,
    Ownership ownership,
    boolean aboveScale,
    @Schema(description = "masked") @Nullable MaskedContact contact,
    LocalDate registeredOn,
    @Schema(example = "860") int headcount,
    SizeClass size,
    Coverage coverage,
    @Schema(example = "u-hangjia") @Nullable String coveredBy,
    List<Headcount> headcounts,
    List<Covering> coverings,
    @Schema(description = "which federations have kept the file since when (档案归属沿革)")
        List<Placement> placements,
    @Schema(
            description = "true while the file is closed: it counts no more (档案已注销)",
            example = "false")
        boolean closed,
    @Schema(description = "when and why it was closed and opened again (注销记录)")
        List<Closing> closings) {

  static EnterpriseView of(Stored<Enterprise> stored) {
    Enterprise it = stored.state();
    Profile who = it.profile();
    return new EnterpriseView(
        it.id(),
        it.unionId(),
        it.creditCode(),
        who.name(),
        who.area(),
        who.address(),
        who.point(),
        who.cluster(),
        who.ownership(),
        who.aboveScale(),
        MaskedContact.of(who.contact()),
        it.registeredOn(),
        it.headcount(),
        it.size(),
        it.coverage(),
        it.coveringUnionId(),
        it.headcounts(),
        it.coverings(),
        it.placements(),
        it.isClosed(),
        it.closings());
  }

  /** Whom to speak to, as far as everybody may know. */
  @Schema(name = "MaskedContact")
  record MaskedContact(
      @Schema(example = "陈**") String name, @Schema(example = "138****8000") String phone) {

    static @Nullable MaskedContact of(@Nullable Contact contact) {
      return contact == null
          ? null
          : new MaskedContact(contact.maskedName(), contact.maskedPhone());
    }
  }
}
