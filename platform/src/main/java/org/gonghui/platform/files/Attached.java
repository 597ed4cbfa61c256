package org.gonghui.platform.files;

/** A file that an aggregate lists, with what it shows. */
public interface Attached {

  /** Letters, digits and a little between them: a title becomes the name of a file. */
  String TITLE = "[0-9A-Za-z一-鿿][0-9A-Za-z一-鿿 ()（）_.、，《》-]{0,79}";

  /** What the file shows, without personal data. */
  String title();

  /** The file itself, as it is kept. */
  EvidenceFile file();
}
