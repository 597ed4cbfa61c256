/**
 * Evidence that people send (佐证材料): kept sealed in GridFS, of a few types that are found out by
 * looking into the file and not by what the sender calls it, of a limited size, with its SHA-256.
 * Whose a file is and who may read it is decided by the aggregate that lists it; every reading is
 * entered on the audit trail first. A feature lists files in an {@link
 * org.gonghui.platform.files.Evidenced} aggregate, keeps that in {@link
 * org.gonghui.platform.files.EvidencedAggregates} and hands the rest to an {@link
 * org.gonghui.platform.files.EvidenceDesk}.
 */
@NullMarked
package org.gonghui.platform.files;

import org.jspecify.annotations.NullMarked;
