package org.gonghui.kernel;

/** A fact that has happened to an aggregate; the records in {@code contracts} are its kinds. */
public interface Event {}
