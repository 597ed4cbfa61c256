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
    String id,
    @Schema(description = "the federation in whose area it stands") String unionId,
    @Schema(example = "91440300618932504U") String creditCode,
    String name,
    Area area,
    String address,
    @Nullable GeoPoint point,
    Cluster cluster,
    Ownership ownership,
    boolean aboveScale,
    @Schema(description = "masked") @Nullable MaskedContact contact,
    LocalDate registeredOn,
    int headcount,
    SizeClass size,
    Coverage coverage,
    @Nullable String coveredBy,
    List<Headcount> headcounts,
    List<Covering> coverings) {

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
        it.coverings());
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
