/**
 * The accident cover that the union gives (意外险互助保障): a courier or rider whose identity the public
 * authority has confirmed gets one year of it, once, whatever happens on the way. It is given by
 * event, not asked for (工作要点第 28 项).
 */
@NullMarked
package org.gonghui.services.covers;

import org.jspecify.annotations.NullMarked;
