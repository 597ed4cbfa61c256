/**
 * Stations where workers find water, a rest, a charger (暖蜂驿站, 爱心角+, 户外劳动者服务站点, 职工服务中心, 工会驿站). A
 * union plans a station, opens it and closes it; everybody may look for the nearest one that is
 * open now and offers what they need. Questions for the nearest are answered out of memory.
 */
@NullMarked
package org.gonghui.services.stations;

import org.jspecify.annotations.NullMarked;
