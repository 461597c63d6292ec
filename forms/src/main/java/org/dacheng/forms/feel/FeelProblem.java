package org.dacheng.forms.feel;

import org.dacheng.base.text.Message;

/**
 * A problem of a parsed expression, such as an unknown name or types that do not fit.
 *
 * @param line from 1
 * @param column from 1
 * @param text the whole sentence, with the expression and the position
 */
public record FeelProblem(int line, int column, Message text) {}
