package org.dacheng.engine.home;

/** A column with what it shows to the asker. */
record Column(String fragment, Object content) {}
