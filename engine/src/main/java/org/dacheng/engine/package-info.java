/** Processes and their execution: flow model, BPMN, requests, tasks, approver rules. */
@NullMarked
package org.dacheng.engine;

import org.jspecify.annotations.NullMarked;
