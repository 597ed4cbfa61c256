package org.gonghui.org.appraisals;

import org.gonghui.contracts.AppraisalKind;
import reactor.core.publisher.Mono;

/** Which unions an appraisal of a kind is for, where the kind belongs to another feature. */
public interface Admission {

  /** The kind that it is about. */
  AppraisalKind kind();

  /** Completes where the union may be appraised for it; refuses otherwise. */
  Mono<Void> require(String unionId);
}
