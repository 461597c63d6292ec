/**
 * Finds the signers of a node: applies approver rules and handles people who left, deputies, submitters who would
 * approve their own requests, people who already approved, and nodes without signers. Used by both the expected chain
 * and the running flow.
 */
@NullMarked
package org.dacheng.engine.signing;

import org.jspecify.annotations.NullMarked;
