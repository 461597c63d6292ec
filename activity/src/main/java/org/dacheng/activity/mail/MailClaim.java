package org.dacheng.activity.mail;

import java.util.List;

/**
 * A batch of mail claimed by one sender.
 *
 * @param id marks the claimed rows; empty when nothing was claimed
 */
record MailClaim(String id, List<WaitingMail> mails) {}
