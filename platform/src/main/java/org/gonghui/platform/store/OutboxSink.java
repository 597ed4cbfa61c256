package org.gonghui.platform.store;

/** Is told that events wait in a document, so that they leave without delay. */
public interface OutboxSink {

  /** Events wait in the document with this id of this collection. */
  void waiting(String collection, String id);
}
