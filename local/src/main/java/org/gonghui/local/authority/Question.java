package org.gonghui.local.authority;

import java.util.regex.Pattern;

/** An identity check as it is asked; it prints nothing of the person. */
record Question(String requestId, String name, String identityNumber) {

  private static final Pattern NUMBER = Pattern.compile("\\d{17}[\\dX]");

  Question {
    require(requestId, "requestId");
    require(name, "name");
    require(identityNumber, "identityNumber");
    if (!NUMBER.matcher(identityNumber).matches()) {
      throw new BadRequest("identityNumber must have 17 digits and a digit or X");
    }
  }

  private static void require(String value, String field) {
    if (value == null || value.isBlank()) {
      throw new BadRequest(field + " is missing");
    }
  }

  @Override
  public String toString() {
    return "Question[requestId=" + requestId + "]";
  }
}
