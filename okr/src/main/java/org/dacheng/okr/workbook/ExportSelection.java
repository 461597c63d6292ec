package org.dacheng.okr.workbook;

import java.util.List;
import java.util.Map;

/**
 * A condition on {@code okr_objective} with the alias {@code o}: the filter and the visibility for the actor.
 *
 * @param visibility the visibility part alone, for objectives to which others are aligned
 * @param ownerKinds kinds of owners in the order of the sheet
 */
record ExportSelection(String where, String visibility, Map<String, Object> params, List<String> ownerKinds) {}
