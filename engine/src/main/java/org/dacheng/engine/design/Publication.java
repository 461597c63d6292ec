package org.dacheng.engine.design;

/**
 * What a designer has seen of a draft that is to be published, and says of it.
 *
 * @param basis of the draft, as {@link ProcessDraft#basis}
 * @param revision of the draft
 * @param replaces number of the newest version that the designer knows; 0 if none is published
 * @param accepted warnings that the designer has seen
 * @param note what has changed and why, at most 1,000 characters; blank for nothing
 */
public record Publication(String basis, long revision, int replaces, AcceptedWarnings accepted, String note) {}
