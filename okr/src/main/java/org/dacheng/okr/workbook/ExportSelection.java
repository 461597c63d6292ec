package org.dacheng.okr.workbook;

import java.util.List;
import java.util.Map;

/**
 * A condition over {@code okr_objective} under the alias {@code o}: what is asked for and the actor may see.
 *
 * @param sight the part of it that is about seeing, for objectives that others point to
 * @param ownerKinds to go through, in the order of the sheet
 */
record ExportSelection(String where, String sight, Map<String, Object> params, List<String> ownerKinds) {}
