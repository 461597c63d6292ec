package org.dacheng.forms.feel;

import org.dacheng.base.text.Message;

/**
 * What is wrong with an expression that can be read: a name that is not there, or types that do not fit.
 *
 * @param line from 1
 * @param column from 1
 * @param text the whole sentence, with the expression and the place
 */
public record FeelProblem(int line, int column, Message text) {}
