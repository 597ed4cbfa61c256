package org.gonghui.platform.files;

import org.gonghui.platform.web.Printable;

/** A file that an aggregate lists, with what it shows. */
public interface Attached {

  /** A title of up to 80 characters; the file is served under a name made of it. */
  String TITLE = Printable.FIRST + Printable.ANY + "{0,79}";

  /** As what another title is refused. */
  String NO_TITLE = "{field.title}";

  /** What the file shows, without personal data. */
  String title();

  /** The file itself, as it is kept. */
  EvidenceFile file();
}
