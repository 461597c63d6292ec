package org.dacheng.okr.rollup;

import java.math.BigDecimal;

/** The child contributes to the parent; its progress as stored, which counts unless the child is computed too. */
record Contribution(String parentId, String childId, BigDecimal progress) {}
