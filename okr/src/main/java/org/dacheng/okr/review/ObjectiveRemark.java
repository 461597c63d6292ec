package org.dacheng.okr.review;

import java.time.Instant;
import org.dacheng.people.person.PersonView;

/**
 * Words about an objective: of a check-in or a comment.
 *
 * @param about title of the key result, or empty
 * @param next what comes next, or empty
 */
public record ObjectiveRemark(PersonView by, Instant at, String about, String words, String next) {}
