package org.dacheng.engine.process;

import org.dacheng.engine.flow.Flow;

/** A package in which nothing is wrong. */
record CheckedPackage(ProcessPackage content, ProcessSettings settings, Flow flow) {}
