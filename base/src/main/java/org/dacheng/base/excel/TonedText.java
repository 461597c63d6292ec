package org.dacheng.base.excel;

/** A cell whose colour has the meaning of its text. */
public record TonedText(String text, CellTone tone) {}
