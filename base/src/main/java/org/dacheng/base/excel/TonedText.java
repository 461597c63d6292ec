package org.dacheng.base.excel;

/** A cell whose colour says what its text says. */
public record TonedText(String text, CellTone tone) {}
