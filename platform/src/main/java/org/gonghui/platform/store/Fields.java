package org.gonghui.platform.store;

/** Names of the fields of a stored aggregate's document, for filters and indexes. */
public final class Fields {

  public static final String ID = "_id";
  public static final String VERSION = "version";
  public static final String UNION = "unionId";
  public static final String OTHER_UNIONS = "otherUnions";
  public static final String ANCESTORS = "ancestors";
  public static final String PEOPLE = "people";
  public static final String STATE = "state";
  public static final String CREATED_AT = "createdAt";
  public static final String CHANGED_AT = "changedAt";
  public static final String CREATE_KEY = "createKey";
  public static final String CREATE_PRINT = "createPrint";
  public static final String MARKS = "marks";
  public static final String HISTORY = "history";
  public static final String OUTBOX = "outbox";
  static final String WAKE_AT = "wakeAt";

  private Fields() {}

  /** Path of a field of the aggregate itself. */
  public static String state(String path) {
    return STATE + "." + path;
  }
}
