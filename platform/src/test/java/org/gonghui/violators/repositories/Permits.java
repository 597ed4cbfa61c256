package org.gonghui.violators.repositories;

import org.springframework.stereotype.Repository;

@Repository
class Permits {}
