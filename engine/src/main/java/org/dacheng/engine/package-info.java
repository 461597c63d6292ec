/** How it is decided: flow model, BPMN, requests, tasks, approver rules. */
@NullMarked
package org.dacheng.engine;

import org.jspecify.annotations.NullMarked;
