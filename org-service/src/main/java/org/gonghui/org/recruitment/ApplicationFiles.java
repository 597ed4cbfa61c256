package org.gonghui.org.recruitment;

import java.util.List;
import org.gonghui.org.personnel.FiledPerson;
import org.gonghui.org.personnel.PersonCorrection;
import org.gonghui.org.personnel.PersonSeal;
import org.gonghui.org.personnel.StaffFile;
import org.gonghui.platform.crypto.SealedFields;
import org.gonghui.platform.privacy.CorrectableData;
import org.gonghui.platform.privacy.HeldData;
import org.gonghui.platform.privacy.Keeping;
import org.gonghui.platform.store.Fields;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where applications keep personal data: for the rotation of keys and for the applicants' rights.
 */
@Configuration(proxyBeanMethods = false)
class ApplicationFiles {

  private static final String KIND = "job-application";

  /** Who an application is about, to be disclosed. */
  static FiledPerson filed(JobApplication it) {
    return new FiledPerson(
        StaffFile.JOB_APPLICATION, JobApplications.COLLECTION, it.id(), it.unionId(), it.person());
  }

  @Bean
  SealedFields applicantNames() {
    return PersonSeal.names(JobApplications.COLLECTION);
  }

  @Bean
  SealedFields applicantPhones() {
    return PersonSeal.phones(JobApplications.COLLECTION);
  }

  @Bean
  SealedFields applicantNumbers() {
    return PersonSeal.numbers(JobApplications.COLLECTION);
  }

  /** What runs is put right; what is decided stays as it was documented. */
  @Bean
  CorrectableData applicationsToCorrect(PersonSeal seal, JobApplications applications) {
    return new PersonCorrection<>(
        seal,
        applications,
        new PersonCorrection.Kind<>(
            KIND,
            applications::ofPersons,
            it -> JobApplicationStep.CORRECTION.allowed(it.status()),
            JobApplication::person,
            JobApplication::correct));
  }

  /** What goes on stays until it is over, who was hired for good; all other applications go. */
  @Bean
  HeldData applicationsOfPersons() {
    return HeldData.of(JobApplications.COLLECTION, KIND, Fields.state("personId"))
        .kept(
            Keeping.during(JobApplications.STATUS, ApplicationStatus.running())
                .or(
                    Keeping.when(
                        JobApplications.STATUS,
                        List.of(ApplicationStatus.HIRED.name()),
                        Keeping.always(Keeping.UNION_RECORDS))));
  }
}
