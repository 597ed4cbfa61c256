/**
 * The facts that Gonghui's services tell each other over Kafka: records with stable wire names, ids
 * and dates only, no personal data. Changes only add.
 */
@NullMarked
package org.gonghui.contracts;

import org.jspecify.annotations.NullMarked;
