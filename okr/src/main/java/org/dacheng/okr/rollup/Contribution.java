package org.dacheng.okr.rollup;

import java.math.BigDecimal;

/**
 * A contribution of child to parent, with the child's stored progress, which is used unless the child is computed too.
 */
record Contribution(String parentId, String childId, BigDecimal progress) {}
