package org.gonghui.member.notices;

import java.util.Map;

/** Gives what a short message of one kind says and no notice keeps, as a code does. */
public interface Spoken {

  /** The kind of notice. */
  NoticeKind kind();

  /** The values for its template, made at the moment of sending. */
  Map<String, String> values(Notice notice);
}
