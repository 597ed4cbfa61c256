package org.gonghui.org.unionworkers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indicators of assessments, and where files keep what is sealed and whose it is. */
@Configuration(proxyBeanMethods = false)
class WorkerFiles {

  private static final String PAY = "payAmount";

  /** Every version of the indicators. */
  static Standards standards() {
    try (InputStream text =
        Objects.requireNonNull(WorkerFiles.class.getResourceAsStream("union-worker.standards"))) {
      return Standards.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seals the pay of a month, bound to the month. */
  static SealedField seal(FieldCipher cipher, String id, PaySlip slip) {
    return cipher.seal(UnionWorkers.COLLECTION, id, PAY, slip.month() + ":" + slip.fen());
  }

  @Bean
  SealedFields workerNames() {
    return PersonSeal.names(UnionWorkers.COLLECTION);
  }

  @Bean
  SealedFields workerPhones() {
    return PersonSeal.phones(UnionWorkers.COLLECTION);
  }

  @Bean
  SealedFields workerNumbers() {
    return PersonSeal.numbers(UnionWorkers.COLLECTION);
  }

  @Bean
  SealedFields workerPay() {
    return SealedFields.of(UnionWorkers.COLLECTION, Fields.state("pay.amount"), PAY);
  }

  @Bean
  HeldData unionWorkersOfPersons() {
    return HeldData.of(UnionWorkers.COLLECTION, "union-worker", Fields.state("personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
