package org.gonghui.member.webhooks;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** What was stored before is not stored again. */
final class WebhookDuplicates {

  private WebhookDuplicates() {}

  static boolean isOne(Throwable e) {
    return e instanceof MongoWriteException it
        && it.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
