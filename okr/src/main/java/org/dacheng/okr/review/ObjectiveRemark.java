package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.people.person.PersonView;

/**
 * A text about an objective, from a check-in or a comment.
 *
 * @param about title of the key result, or empty
 * @param next next steps, or empty
 */
public record ObjectiveRemark(PersonView by, Instant at, String about, String words, String next) {}
