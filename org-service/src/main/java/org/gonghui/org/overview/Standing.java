package org.gonghui.org.overview;

/** How it stands with a record of another service, as far as it is counted here. */
enum Standing {
  ACTIVE,
  OPEN,
  MADE,
  GIVEN,
  CLOSED
}
