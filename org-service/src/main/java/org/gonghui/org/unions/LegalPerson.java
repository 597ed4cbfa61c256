package org.gonghui.org.unions;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Standing of a union as a legal person 工会法人资格. The certificate runs with the term of its committee
 * (总工办发〔2020〕20号).
 *
 * @param status whether it is registered now
 * @param certificate number of the certificate 工会法人资格证书, of the last one where it has expired
 * @param validUntil last day of that certificate
 */
public record LegalPerson(
    @Schema(example = "REGISTERED") @NotNull Status status,
    @Schema(example = "粤工法证字第030700001号") @Size(min = 1, max = 50) @Nullable String certificate,
    @Schema(example = "2027-06-30") @Nullable LocalDate validUntil) {

  /** A union that is no legal person, or not yet. */
  public static final LegalPerson NONE = new LegalPerson(Status.NONE, null, null);

  /** Whether a union is a legal person. */
  public enum Status {
    NONE,
    REGISTERED
  }

  static LegalPerson registered(String certificate, LocalDate validUntil) {
    return new LegalPerson(Status.REGISTERED, certificate, validUntil);
  }

  /** The certificate with this number was issued anew or runs on. */
  LegalPerson until(LocalDate day) {
    return certificate == null ? this : registered(certificate, day);
  }

  /** The certificate ended with the term, and no new one was issued; it stays known. */
  LegalPerson expired() {
    return new LegalPerson(Status.NONE, certificate, validUntil);
  }

  /** True where what a union is entered with agrees: a certificate, or none. */
  boolean isConsistent() {
    return status == Status.REGISTERED
        ? certificate != null && validUntil != null
        : certificate == null && validUntil == null;
  }
}
