/**
 * Legal aid (法律援助) from the application to the assignment of a lawyer (指派律师): injuries at work and
 * wages of migrant workers are accepted without threshold (无门槛受理), in other matters the means are
 * checked (经济困难审查). Decision and assignment keep the time that the law sets, else they are
 * escalated (督办); the dates after which a worker's claim is lost (时效) are shown with each case.
 */
@NullMarked
package org.gonghui.rights.legalaid;

import org.jspecify.annotations.NullMarked;
