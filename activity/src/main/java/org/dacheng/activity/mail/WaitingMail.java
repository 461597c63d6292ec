package org.dacheng.activity.mail;

/**
 * A mail to be written and sent now.
 *
 * @param noticeId the notice it is about
 * @param tries number of attempts, including this one
 */
record WaitingMail(String noticeId, String personId, String kind, String content, int tries) {}
