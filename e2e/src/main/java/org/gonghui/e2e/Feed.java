package org.gonghui.e2e;

import tools.jackson.databind.JsonNode;

/**
 * A record that a figure of the board counts, or is to count after a step.
 *
 * @param metric name of the figure in the plan's table
 * @param recordId the record's id
 * @param fulfils of a rate: true where it is among those wanted, not only among all
 */
record Feed(String metric, String recordId, boolean fulfils) {

  /** A record that counts; of a rate, among those wanted. */
  static Feed of(String metric, String recordId) {
    return new Feed(metric, recordId, true);
  }

  /** As a list of records answers it; a number counts each of its records. */
  static Feed of(Target target, JsonNode json) {
    boolean wanted = !target.isRate() || json.path("fulfils").asBoolean();
    return new Feed(target.metric(), json.path("recordId").asString(), wanted);
  }
}
