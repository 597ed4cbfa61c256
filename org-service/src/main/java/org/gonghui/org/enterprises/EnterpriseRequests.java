package org.gonghui.org.enterprises;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.gonghui.contracts.Coverage;
import org.gonghui.kernel.CreditCode;
import org.gonghui.kernel.GeoPoint;
import org.gonghui.org.unions.Area;
import org.jspecify.annotations.Nullable;

/** What clients send about enterprises. */
final class EnterpriseRequests {

  private static final int MOST = 5_000_000;

  private EnterpriseRequests() {}

  private static Covering covering(
      LocalDate from, Coverage coverage, String unionId, @Nullable String reason) {
    String said = reason == null || reason.isBlank() ? null : reason.strip();
    return new Covering(from, coverage, unionId, List.of(), said);
  }

  /** A file to be opened. */
  @Schema(name = "EnterpriseRegistration")
  record Opening(
      @Schema(description = "the federation in whose area it stands", example = "u-xiangjiaotang")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(description = "统一社会信用代码", example = "91440300618932504U") @NotNull @Size(max = 40)
          String creditCode,
      @Valid @NotNull Particulars profile,
      @Schema(description = "职工人数", example = "1860") @NotNull @Min(1) @Max(MOST) Integer headcount,
      @Schema(description = "how a union covers it; left out: none") @Valid
          @Nullable ExistingCoverage coverage,
      @Schema(description = "from when the file holds; left out: today", example = "2023-01-01")
          @Nullable LocalDate registeredOn) {

    Registration registration(String id, ContactSeal seal, LocalDate today) {
      LocalDate on = registeredOn == null ? today : registeredOn;
      return new Registration(
          unionId,
          CreditCode.of(creditCode),
          profile.profile(id, seal, null),
          new Headcount(on, headcount),
          covering(on));
    }

    private Covering covering(LocalDate on) {
      ExistingCoverage is = coverage == null ? new ExistingCoverage(Coverage.NONE, null) : coverage;
      boolean ownArea = is.kind() == Coverage.FEDERATION && is.unionId() == null;
      return new Covering(on, is.kind(), ownArea ? unionId : is.unionId());
    }
  }

  /** A coverage that an enterprise has when its file is opened. */
  @Schema(name = "ExistingCoverage")
  record ExistingCoverage(
      @Schema(
              description =
                  "OWN_UNION: by an enterprise union; JOINT_UNION: by a joint union, a union group,"
                      + " or the enterprise union that a joint one was merged into; FEDERATION: by"
                      + " a federation of a street, community, park or industry, or of the"
                      + " district; NONE: by none",
              example = "OWN_UNION")
          @NotNull
          Coverage kind,
      @Schema(
              description =
                  "the union that covers it. Where it is unknown (union.unknown), an officer of the"
                      + " union above it enters it first (POST /unions), or this is left out and"
                      + " named later (…/union-coverage). Left out with FEDERATION: the one in"
                      + " whose area the enterprise stands",
              example = "u-hangjia")
          @Size(max = 64)
          @Nullable String unionId) {}

  /** All that can be corrected. */
  @Schema(name = "EnterpriseCorrection")
  record Correction(@Valid @NotNull Particulars profile) {

    Profile profile(String id, ContactSeal seal, @Nullable Contact before) {
      return profile.profile(id, seal, before);
    }
  }

  /** Who an enterprise is. */
  @Schema(name = "EnterpriseParticulars")
  record Particulars(
      @Schema(example = "深圳市航嘉驰源电气股份有限公司") @NotBlank @Size(max = 200) String name,
      @Valid @NotNull Area area,
      @Schema(example = "坂田街道坂雪岗大道航嘉工业园") @NotBlank @Size(max = 300) String address,
      @Valid @Nullable Place point,
      @Schema(example = "IT") @NotNull Cluster cluster,
      @Schema(example = "PRIVATE") @NotNull Ownership ownership,
      @Schema(description = "规模以上", example = "true") boolean aboveScale,
      @Valid @Nullable ContactPerson contact) {

    Profile profile(String id, ContactSeal seal, @Nullable Contact before) {
      Contact sealed = contact == null ? before : seal.seal(id, contact.name(), contact.phone());
      return new Profile(
          name.strip(),
          area,
          address.strip(),
          point == null ? null : new GeoPoint(point.lng(), point.lat()),
          cluster,
          ownership,
          aboveScale,
          sealed);
    }
  }

  /** A place on the map. */
  @Schema(name = "EnterprisePlace", description = "WGS 84")
  record Place(
      @Schema(example = "114.0659") @DecimalMin("-180") @DecimalMax("180") double lng,
      @Schema(example = "22.6512") @DecimalMin("-90") @DecimalMax("90") double lat) {}

  /** Whom to speak to. */
  @Schema(name = "ContactPerson", description = "联系人; kept sealed, shown masked")
  record ContactPerson(
      @Schema(example = "陈志强") @NotBlank @Size(max = 50) String name,
      @Schema(example = "13800138000")
          @NotNull
          @Pattern(regexp = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}", message = "{field.phone}")
          String phone) {}

  /** A new number of employees. */
  @Schema(name = "NewHeadcount")
  record NewHeadcount(
      @Schema(example = "126") @Min(1) @Max(MOST) int count,
      @Schema(description = "first day of the number; left out: today", example = "2023-05-01")
          @Nullable LocalDate from) {

    Headcount headcount(LocalDate today) {
      return new Headcount(from == null ? today : from, count);
    }
  }

  /** The federation that keeps a file from a day on. */
  @Schema(name = "EnterpriseHandingOver")
  record HandingOver(
      @Schema(description = "the federation in whose area it stands then", example = "u-buji")
          @NotBlank
          @Size(max = 64)
          String unionId,
      @Schema(description = "first day; left out: today", example = "2023-05-01")
          @Nullable LocalDate from) {

    Placement placement(LocalDate today) {
      return new Placement(from == null ? today : from, unionId);
    }
  }

  /** Why and from when an enterprise counts no more. */
  @Schema(name = "EnterpriseFileClosing")
  record FileClosing(
      @Schema(
              description = "DEREGISTERED: 企业已注销; MOVED_AWAY: 企业已迁出本区; ENTERED_BY_MISTAKE: 误建的档案",
              example = "DEREGISTERED")
          @NotNull
          Closing.Cause cause,
      @Schema(description = "first day without it; left out: today", example = "2023-09-01")
          @Nullable LocalDate on,
      @Schema(example = "市场监管部门已核准注销。") @NotBlank @Size(max = 500) String reason) {

    Closing closing(LocalDate today) {
      return new Closing(on == null ? today : on, cause, reason.strip());
    }
  }

  /** Why and from when it counts again. */
  @Schema(name = "EnterpriseFileReopening")
  record FileReopening(
      @Schema(description = "first day; left out: today", example = "2023-11-01")
          @Nullable LocalDate from,
      @Schema(example = "企业迁回本区。") @NotBlank @Size(max = 500) String reason) {

    LocalDate first(LocalDate today) {
      return from == null ? today : from;
    }
  }

  /** How a union covers an enterprise that is no federation. */
  @Schema(name = "UnionCoverageForm")
  enum Form {
    /** 单独建会: a union of its own. */
    OWN_UNION,
    /** 联合工会、工会小组: a joint union or a union group. */
    JOINT_UNION
  }

  /** The union that covers an enterprise. */
  @Schema(name = "UnionCoverage")
  record UnionCoverage(
      @Schema(description = "单独建会 or 联合工会", example = "OWN_UNION") @NotNull Form coverage,
      @Schema(description = "a union that exists", example = "u-hangjia") @NotBlank @Size(max = 64)
          String unionId,
      @Schema(description = "first day; left out: today", example = "2023-05-01")
          @Nullable LocalDate from,
      @Schema(
              description =
                  "needed where this takes the place of another union of the same kind, or of a"
                      + " kind that was entered wrongly",
              example = "建档时误选了另一家企业的工会")
          @Size(max = 500)
          @Nullable String reason) {

    Covering covering(LocalDate today) {
      return EnterpriseRequests.covering(
          from == null ? today : from, Coverage.valueOf(coverage.name()), unionId, reason);
    }
  }

  /** The federation that covers an enterprise. */
  @Schema(name = "FederationCoverage")
  record FederationCoverage(
      @Schema(example = "u-xiangjiaotang") @NotBlank @Size(max = 64) String unionId,
      @Schema(description = "first day; left out: today", example = "2023-05-01")
          @Nullable LocalDate from,
      @Schema(
              description =
                  "needed where this takes the place of another federation, or of a kind that was"
                      + " entered wrongly",
              example = "建档时误选了相邻社区")
          @Size(max = 500)
          @Nullable String reason) {

    Covering covering(LocalDate today) {
      return EnterpriseRequests.covering(
          from == null ? today : from, Coverage.FEDERATION, unionId, reason);
    }
  }
}
