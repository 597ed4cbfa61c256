/**
 * Workers who join together 集体入会: their union sends its roster 花名册 as a sheet. Who is new becomes a
 * member, an applicant whom the roster names is accepted, and who is a member already stays as they
 * are. What cannot be taken comes back with the reason.
 */
@NullMarked
package org.gonghui.member.rosters;

import org.jspecify.annotations.NullMarked;
