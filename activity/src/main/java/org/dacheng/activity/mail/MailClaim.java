package org.dacheng.activity.mail;

import java.util.List;

/**
 * Mail that one sender has taken.
 *
 * @param id marks the rows of its mail; empty when there is none
 */
record MailClaim(String id, List<WaitingMail> mails) {}
