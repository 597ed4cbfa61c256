package org.gonghui.platform.jobs;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.gonghui.platform.crypto.FieldCipher;
import org.gonghui.platform.crypto.FileCipher;

/** The files of jobs, for tests of what works on them. */
public final class JobFilesFixture {

  private JobFilesFixture() {}

  /** Files in this database. */
  public static JobFiles of(MongoDatabase database, FieldCipher cipher) {
    return new JobFiles(database, new FileCipher(cipher));
  }
}
