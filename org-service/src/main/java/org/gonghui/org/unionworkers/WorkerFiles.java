package org.gonghui.org.unionworkers;

import org.gonghui.org.personnel.FiledPerson;
import org.gonghui.org.personnel.PersonCorrection;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.personnel.StaffFile;
import org.gonghui.platform.assessment.Standards;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.SealedField;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.privacy.CorrectableData;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indicators of assessments, and where files keep what is sealed and whose it is. */
@Configuration(proxyBeanMethods = false)
class WorkerFiles {

  private static final String KIND = "union-worker";
  private static final String PAY = "payAmount";

  /** Every version of the indicators, with those that the district adds in this folder. */
  static Standards standards(String folder) {
    return Standards.builtIn(WorkerFiles.class, "union-worker.standards").and(folder);
  }

  /** Seals the pay of a month, bound to the month. */
  static SealedField seal(FieldCipher cipher, String id, PaySlip slip) {
    return cipher.seal(UnionWorkers.COLLECTION, id, PAY, slip.month() + ":" + slip.fen());
  }

  /** Who a file is about, to be disclosed. */
  static FiledPerson filed(UnionWorker it) {
    return new FiledPerson(
        StaffFile.UNION_WORKER, UnionWorkers.COLLECTION, it.id(), it.unionId(), it.person());
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

  /** Who serves is put right; who has left stays as they were documented. */
  @Bean
  CorrectableData unionWorkersToCorrect(PersonSeal seal, UnionWorkers workers) {
    return new PersonCorrection<>(
        seal,
        workers,
        new PersonCorrection.Kind<>(
            KIND,
            workers::ofPersons,
            it -> UnionWorkerStep.CORRECTION.allowed(it.status()),
            UnionWorker::person,
            UnionWorker::correct));
  }

  @Bean
  HeldData unionWorkersOfPersons() {
    return HeldData.of(UnionWorkers.COLLECTION, KIND, Fields.state("personId"))
        .kept(Keeping.always(Keeping.UNION_RECORDS));
  }
}
