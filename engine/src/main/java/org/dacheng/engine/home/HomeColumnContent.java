package org.dacheng.engine.home;

/** A column with its content for the actor. */
record HomeColumnContent(String fragment, Object content) {}
