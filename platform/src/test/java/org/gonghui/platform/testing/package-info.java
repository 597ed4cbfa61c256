/** Real servers for tests: MongoDB and Kafka in processes of their own that die with the JVM. */
@NullMarked
package org.gonghui.platform.testing;

import org.jspecify.annotations.NullMarked;
