package org.dacheng.engine.excel;

/** A cell whose colour says what its text says. */
public record Toned(String text, Tone tone) {}
