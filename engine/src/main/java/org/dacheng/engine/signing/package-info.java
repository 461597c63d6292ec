/**
 * Who signs: the people of a node after everything that stands between a rule and a task — people who left, deputies,
 * the submitter himself, those who approved already, and nobody at all. The expected chain and the running flow ask the
 * same.
 */
@NullMarked
package org.dacheng.engine.signing;

import org.jspecify.annotations.NullMarked;
