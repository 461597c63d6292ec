package org.dacheng.okr.visibility;

import java.util.Map;

/**
 * A condition for the where clause of a query over {@code okr_objective} under the alias {@code o}.
 *
 * @param sql with named parameters that begin with {@code see_}; in parentheses
 */
public record VisibilityCondition(String sql, Map<String, Object> params) {}
