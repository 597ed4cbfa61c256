package org.gonghui.local.authority;

/** How an answer is wrong. */
enum Garble {
  /** It answers another question. */
  FOREIGN_REQUEST,
  NO_RESULT,
  NOT_JSON;

  private static final String FOREIGN =
      """
      {"requestId": "another", "result": "MATCH", "checkedAt": "2023-09-20T02:00:00Z",\
       "reference": "GA0000000000000000"}\
      """;

  /** What is said instead of the answer to this request. */
  String body(String requestId) {
    return switch (this) {
      case FOREIGN_REQUEST -> FOREIGN;
      case NO_RESULT ->
          FOREIGN.replace("another", requestId).replace("\"result\": \"MATCH\", ", "");
      case NOT_JSON -> "<html><body>The system is being maintained</body></html>";
    };
  }
}
