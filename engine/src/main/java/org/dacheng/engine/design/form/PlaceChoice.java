package org.dacheng.engine.design.form;

import org.dacheng.base.text.LocalText;

/**
 * A field beside which others can be put.
 *
 * @param depth number of groups and line items around it
 * @param moved whether it is one of those that are moved, or inside one
 * @param inColumns whether it is a column of line items
 * @param holds whether fields can be put into it
 */
record PlaceChoice(String id, LocalText name, int depth, boolean moved, boolean inColumns, boolean holds) {}
