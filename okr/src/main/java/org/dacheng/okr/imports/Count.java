package org.dacheng.okr.imports;

/** How many of a kind will be new, changed, and left as they are. */
public record Count(Item.Kind kind, int created, int changed, int unchanged) {}
