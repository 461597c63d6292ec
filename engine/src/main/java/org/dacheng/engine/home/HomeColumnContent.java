package org.dacheng.engine.home;

/** A column with what it shows to the actor. */
record HomeColumnContent(String fragment, Object content) {}
