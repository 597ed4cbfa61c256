/**
 * Classes that break the rules of the house, one package a rule, outside the platform so that
 * nobody who scans it finds them.
 */
package org.gonghui.violators;
