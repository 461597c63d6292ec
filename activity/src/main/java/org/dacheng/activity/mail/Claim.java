package org.dacheng.activity.mail;

import java.util.List;

/**
 * Mail that one sender has taken.
 *
 * @param id marks the rows of its mail; empty when there is none
 */
record Claim(String id, List<WaitingMail> mails) {}
